package org.accord.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come. */
class SpreadsheetsTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorIsFoundWithOrWithoutAMarkInFront(String separator) {
        String list = String.join(separator, "name", "type") + "\r\n"
                + String.join(separator, "\"Smith" + separator + " Sons \"\"Ltd\"\"\nand more\"", "company") + "\r\n";

        for (String mark : List.of("", "\uFEFF")) {
            Sheet sheet = Spreadsheets.read(utf8(mark + list));

            assertThat(texts(sheet, 0)).containsExactly("name", "type");
            assertThat(texts(sheet, 1)).containsExactly("Smith" + separator + " Sons \"Ltd\"\nand more", "company");
        }
    }

    @Test
    void blankRowsAreLeftOutAndRowsKeepTheirNumbers() {
        Sheet sheet = Spreadsheets.read(utf8("name,type\n\n,\nA,company\n"));

        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(1, 4);
    }

    @Test
    void workbooksAreReadAndFormulasAreMarked() {
        byte[] book = Workbooks.of(Workbooks.row(1, "name", "type", "signed_on")
                + "<row r=\"2\">" + Workbooks.text(0, 2, "Société &lt;script&gt;")
                + "<c r=\"B2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"C2\"><v>45443</v></c></row>");

        Sheet.Line row = Spreadsheets.read(book).lines().get(1);

        assertThat(row.number()).isEqualTo(2);
        assertThat(row.cell(0)).isEqualTo(new Sheet.Cell("Société <script>", false));
        assertThat(row.cell(1)).isEqualTo(new Sheet.Cell("=1+1", true));
        assertThat(row.cell(2).text()).isEqualTo("45443");
    }

    @Test
    void whatIsNoListSaysWhy() {
        assertThat(fault(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("imports.oldExcel");
        assertThat(fault(utf8("%PDF-1.7"))).isEqualTo("imports.fileType");
        assertThat(fault("name,type\nSociété,x".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("imports.notUtf8");
        assertThat(fault("name,type\nA,x".getBytes(StandardCharsets.UTF_16))).isEqualTo("imports.notUtf8");
        assertThat(fault(utf8("\n\n"))).isEqualTo("empty");
        assertThat(fault(utf8("name,type\n"))).isEqualTo("imports.noRows");
        assertThat(fault(utf8("name,type\nA,\"never closed\n"))).isEqualTo("imports.quotes");
        assertThat(fault(Workbooks.zip("hello.txt", "hello"))).isEqualTo("imports.damaged");
        assertThat(fault(new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isEqualTo("imports.damaged");
    }

    @Test
    void limitsAreKept() {
        assertThat(fault(new byte[Spreadsheets.LARGEST_BYTES + 1])).isEqualTo("tooLarge");
        assertThat(fault(utf8("name,type\n" + "A,company\n".repeat(Sheet.MOST_ROWS + 1))))
                .isEqualTo("imports.tooManyRows");
        assertThat(Spreadsheets.read(utf8("name,type\n" + "A,company\n".repeat(Sheet.MOST_ROWS)))
                        .lines())
                .hasSize(Sheet.MOST_ROWS + 1);
        byte[] bomb = Workbooks.bomb(200);
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThat(fault(bomb)).isEqualTo("imports.bomb");
    }

    @Test
    void whatWouldTakeMoreRoomThanAListIsNotRead() {
        assertThat(fault(Workbooks.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("imports.bomb");
        assertThat(fault(Workbooks.of("<row r=\"1\"><c r=\"A1\"><f>" + "1+".repeat(5_000) + "1</f></c></row>")))
                .isEqualTo("imports.bomb");
        assertThat(fault(utf8("name,type\nA" + ",".repeat(20_000) + "\n"))).isEqualTo("imports.bomb");
    }

    @Test
    void daysThatAreCountedFrom1904AreNotTakenForOthers() {
        assertThat(fault(Workbooks.since1904(Workbooks.row(1, "name", "type") + Workbooks.row(2, "A", "company"))))
                .isEqualTo("imports.date1904");
    }

    @Test
    void aWorkbookReachesNoFileOfOurs() {
        byte[] book = Workbooks.zip(
                "[Content_Types].xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
                "xl/workbook.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook>&e;</workbook>");

        assertThat(fault(book)).isEqualTo("imports.damaged");
    }

    private static String fault(byte[] content) {
        ImportProblem.Invalid[] thrown = new ImportProblem.Invalid[1];
        assertThatExceptionOfType(ImportProblem.Invalid.class)
                .isThrownBy(() -> Spreadsheets.read(content))
                .satisfies(problem -> thrown[0] = problem);
        return thrown[0].faults().getOrDefault("file", "");
    }

    private static List<String> texts(Sheet sheet, int line) {
        return sheet.lines().get(line).cells().stream().map(Sheet.Cell::text).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
