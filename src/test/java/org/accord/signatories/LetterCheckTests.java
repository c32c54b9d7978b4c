package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LetterCheckTests {

    @Test
    void aPrintedOrScannedLetterIsTaken() {
        assertThat(LetterCheck.fault(PdfLetters.plain())).isEmpty();
        assertThat(LetterCheck.fault(PdfLetters.scanned())).isEmpty();
        assertThat(LetterCheck.fault(PdfLetters.withLink())).isEmpty();
    }

    @Test
    void whatDoesMoreThanShowIsRefusedEvenWherePacked() {
        assertThat(LetterCheck.fault(PdfLetters.withScript())).contains("papers.letterActive");
        assertThat(LetterCheck.fault(PdfLetters.thatLaunches())).contains("papers.letterActive");
        assertThat(LetterCheck.fault(PdfLetters.withFileInside())).contains("papers.letterAttached");
        assertThat(LetterCheck.fault(PdfLetters.encrypted())).contains("papers.letterProtected");
    }

    @Test
    void aNameInNumbersHidesNothing() {
        assertThat(LetterCheck.fault(raw("<</OpenAction<</S/J#61v#61Script/JS(x)>>>>")))
                .contains("papers.letterActive");
    }

    @Test
    void theTypeIsThatOfTheContent() {
        assertThat(LetterCheck.fault("MZ and so on".getBytes(StandardCharsets.US_ASCII)))
                .contains("papers.letterNotPdf");
        assertThat(LetterCheck.fault(new byte[0])).contains("papers.letterMissing");
        assertThat(LetterCheck.fault(new byte[LetterCheck.LARGEST_BYTES + 1])).contains(LetterCheck.TOO_LARGE);
        assertThat(LetterCheck.fault("%PDF-1.7\n and then nothing".getBytes(StandardCharsets.US_ASCII)))
                .contains("papers.letterDamaged");
    }

    @Test
    void objectsPackedInAWayThatIsNotReadAreRefused() {
        byte[] packed = raw("<</Type/ObjStm/N 1/First 4/Filter/LZWDecode/Length 4>>\nstream\nabcd\nendstream");
        byte[] named = raw("<</N 1/Fir#73t 4/Filter[/ASCIIHexDecode/FlateDecode]/Length 4>>\nstream\nabcd\nendstream");
        byte[] feigned =
                raw("<</First 4/N 1/Filter/LZWDecode/X(endobj 2 0 obj)/Subtype/Image>>\nstream\nabcd\nendstream");

        assertThat(LetterCheck.fault(packed)).contains("papers.letterDamaged");
        assertThat(LetterCheck.fault(named)).contains("papers.letterDamaged");
        assertThat(LetterCheck.fault(feigned)).contains("papers.letterDamaged");
    }

    @Test
    void objectsPackedTwiceOrChangedBeforeOrOutOfSightAreRefused() {
        byte[] script = packed(bytes("5 0 <</S/JavaScript/JS(x)>>"));
        byte[] twice = packed(script);
        String objects = "<</Type/ObjStm/N 1/First 4";

        assertThat(LetterCheck.fault(raw(objects + "/Filter/FlateDecode>>", script)))
                .contains("papers.letterActive");
        for (String hidden : List.of(
                objects + "/Filter[/FlateDecode/FlateDecode]>>",
                objects + "/Filter[/FlateDecode/ASCIIHexDecode]>>",
                objects + "/Filter 7 0 R>>",
                objects + "/F/FlateDecode/F 7 0 R>>",
                objects + "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>>>",
                objects + "/Filter[/FlateDecode/FlateDecode]/X(endobj 2 0 obj<<)>>",
                objects + "/Filter[/FlateDecode/FlateDecode]\n%endobj 2 0 obj<<\n>>",
                objects + "/Filter[/FlateDecode/FlateDecode]\n%%EOF\n2 0 obj<<>>>>",
                objects + "/Filter[/FlateDecode/FlateDecode]" + " ".repeat(5_000) + ">>")) {
            assertThat(LetterCheck.fault(raw(hidden, twice))).as(hidden.strip()).contains("papers.letterDamaged");
        }
    }

    @Test
    void theUsualDictionariesAreNoOffence() {
        byte[] nothing = packed(bytes("nothing"));
        for (String usual : List.of(
                "<</Type/XRef/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>>>",
                "<</Type/ObjStm/N 1/First 4/Filter [ /FlateDecode ]/Length 12>>",
                "<</Subtype/Image/ColorSpace[/Indexed/DeviceRGB 1(\\(a%b\\)(c))]/Filter/FlateDecode"
                        + "/DecodeParms<</Predictor 15>>>>",
                "<</Subtype/Image/Filter[/ASCII85Decode/DCTDecode]>>",
                "<</Length 9/Title(upstream)/ID<4142>>>")) {
            assertThat(LetterCheck.fault(raw(usual, nothing))).as(usual).isEmpty();
        }
        assertThat(LetterCheck.fault(raw("<<>>\nendobj\n% a remark (of sorts\n%% another\n2 0 obj\n<<>>", nothing)))
                .as("remarks that end a text are not told from one")
                .contains("papers.letterDamaged");
        assertThat(LetterCheck.fault(raw("<<>>\nendobj\n%% Original object: 3\n2 0 obj\n<<>>", nothing)))
                .isEmpty();
    }

    @Test
    void whatUnpacksWithoutEndIsRefusedSoon() {
        byte[] bomb = packed(new byte[200 << 20]);
        byte[] one = raw("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>", bomb);
        byte[] many = raw("x stream\nx stream\n".repeat(100_000));

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(LetterCheck.fault(one)).contains("papers.letterDamaged");
            assertThat(LetterCheck.fault(many)).contains("papers.letterDamaged");
        });
    }

    @Test
    void noBytesBreakTheCheck() {
        Random chance = new Random(31);
        byte[] letter = PdfLetters.withScript();
        for (int round = 0; round < 500; round++) {
            byte[] other = letter.clone();
            for (int change = 0; change < 8; change++) {
                other[chance.nextInt(other.length)] = (byte) chance.nextInt();
            }
            assertThat(LetterCheck.fault(other)).isNotNull();
        }
    }

    private static byte[] raw(String object) {
        return raw(object, null);
    }

    private static byte[] raw(String object, byte @org.jspecify.annotations.Nullable [] stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n1 0 obj\n" + object));
        if (stream != null) {
            file.writeBytes(bytes("\nstream\n"));
            file.writeBytes(stream);
            file.writeBytes(bytes("\nendstream"));
        }
        file.writeBytes(bytes("\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
