package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
    void namesAreAlikeWhateverTheirLegalForm() {
        Set<String> harbour = Traits.cores(List.of("Harbour Works"));

        for (String form : List.of(
                "Harbour Works Ltd",
                "Harbour Works, Inc.",
                "HARBOUR WORKS GmbH",
                "Harbour Works S.A.",
                "Harbour Works S. A.",
                "Harbour Works S.p.A.",
                "Harbour Works e.V.",
                "Harbour Works A/S",
                "Harbour-Works (example)",
                "ООО Harbour Works",
                "Harbour Works（有限公司）",
                "Harbour Works Pty. Ltd.")) {
            assertThat(Traits.cores(List.of(form))).as(form).isEqualTo(harbour);
        }
        assertThat(Traits.cores(List.of("上海港务有限公司"))).isEqualTo(Traits.cores(List.of("上海港务")));
        assertThat(Traits.cores(List.of("Harbour Works Foundation"))).isNotEqualTo(harbour);
        assertThat(Traits.cores(List.of("SA", "…"))).containsExactly("sa");
        assertThat(Traits.names(name("Harbour Works Ltd")))
                .as("alike is not the same")
                .isNotEqualTo(Traits.names(name("Harbour Works")));
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
