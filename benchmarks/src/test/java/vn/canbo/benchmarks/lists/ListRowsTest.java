package vn.canbo.benchmarks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.benchmarks.service.Communes;

class ListRowsTest {

    @Test
    void lists_that_follow_each_other_name_nobody_twice() {
        var first = ListRows.people(0, 3, new Communes(2));
        var second = ListRows.people(3, 3, new Communes(2));

        assertThat(first.rows()).hasSize(3).doesNotContainAnyElementsOf(second.rows());
        assertThat(first.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(first.titles()));
    }

    @Test
    void the_workbook_holds_every_line(@TempDir Path directory) throws Exception {
        var list = ListRows.qualifications(2, LocalDate.of(2012, 1, 9));

        var file = Files.write(directory.resolve("list.xlsx"), list.workbook());

        try (var workbook = new ZipFile(file.toFile())) {
            var sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"));
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("999090000000", "999090000001", "09/01/2012");
        }
    }
}
