package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.junit.jupiter.api.Test;

class TraitsTests {

    @Test
    void spellingsOfOneNameAreOneKey() {
        assertThat(Traits.names(name("Société  Générale-Câbles S.A.")))
                .isEqualTo(Traits.names(name("SOCIETE GENERALE CABLES SA")));
        assertThat(Traits.names(name("شركة الكابلات العربية"))).isEqualTo(Traits.names(name("شركه الكابلات العربيه")));
        assertThat(Traits.names(name("Ｎｏｒｔｈ"))).isEqualTo(Traits.names(name("north")));
        assertThat(Traits.names(name("…"))).isEmpty();
    }

    @Test
    void domainsComeFromSiteAndMailButNotFromMailForEverybody() {
        assertThat(Traits.domains("https://www.Cables.example/about", "office@cables.example"))
                .containsExactly("cables.example");
        assertThat(Traits.domains("", "cables@gmail.com")).isEmpty();
        assertThat(Traits.domains("https://bücher.example", "a@[::1]")).isEmpty();
        assertThat(Traits.domains("", "a@bücher.example")).containsExactly("xn--bcher-kva.example");
    }

    private static LocalisedText name(String text) {
        return LocalisedText.of(Language.EN, text);
    }
}
