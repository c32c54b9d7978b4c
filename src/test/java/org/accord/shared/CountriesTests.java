package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Names are the United Nations', spelled with their accents as the Unicode locale data spell them. */
class CountriesTests {

    @Test
    void ivoryCoastHasItsAccent() {
        assertThat(Countries.name(CountryCode.of("CI"), Language.EN)).isEqualTo("Côte d’Ivoire");
        assertThat(Countries.name(CountryCode.of("CI"), Language.FR)).isEqualTo("Côte d’Ivoire");
    }

    @Test
    void noEnglishNameLacksAnAccent() {
        assertThat(Countries.all()).allSatisfy(country -> {
            String name = country.name(Language.EN);
            String known = ULocale.getDisplayCountry("und_" + country.code().iso2(), ULocale.ENGLISH);
            if (bare(name).equals(bare(known))) {
                assertThat(name).isEqualTo(known);
            }
        });
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L} ]", "")
                .toLowerCase(Locale.ROOT);
    }
}
