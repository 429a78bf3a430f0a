package vn.canbo.benchmarks.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import vn.canbo.benchmarks.service.Communes;

/**
 * A list as an office fills it in.
 *
 * @param kind as the service names it
 * @param titles of the columns
 */
record ListRows(String kind, List<String> titles, List<List<String>> rows) {

    static final String PEOPLE = "people";
    static final String QUALIFICATIONS = "qualifications";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    ListRows {
        titles = List.copyOf(titles);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * New people with a post each.
     *
     * @param first number of the first of them
     */
    static ListRows people(int first, int howMany, Communes communes) {
        return new ListRows(
                PEOPLE,
                List.of(
                        "Họ và tên",
                        "Số định danh cá nhân",
                        "Ngày sinh",
                        "Giới tính",
                        "Dân tộc",
                        "Có tôn giáo",
                        "Đảng viên",
                        "Đối tượng",
                        "Cấp quản lý hồ sơ",
                        "Đơn vị",
                        "Chức danh",
                        "Giữ chức danh từ ngày"),
                IntStream.range(first, first + howMany)
                        .mapToObj(
                                it ->
                                        List.of(
                                                "Đo Lường",
                                                "999085%06d".formatted(it),
                                                "12/03/1985",
                                                "MALE",
                                                "Kinh",
                                                "không",
                                                "có",
                                                "CIVIL_SERVANT",
                                                "COMMUNE",
                                                communes.codeOf(it),
                                                "OFFICE_SPECIALIST",
                                                "01/08/2025"))
                        .toList());
    }

    /** A diploma of each of the people whom a publisher registered. */
    static ListRows qualifications(int people, LocalDate awardedOn) {
        return new ListRows(
                QUALIFICATIONS,
                List.of(
                        "Số định danh cá nhân",
                        "Họ và tên",
                        "Loại văn bằng, chứng chỉ",
                        "Trình độ",
                        "Ngày cấp"),
                IntStream.range(0, people)
                        .mapToObj(
                                it ->
                                        List.of(
                                                "999090%06d".formatted(it),
                                                "Đo Lường",
                                                "PROFESSIONAL",
                                                "UNIVERSITY",
                                                DAY.format(awardedOn)))
                        .toList());
    }

    byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Canbo", "1.0")) {
            var sheet = workbook.newWorksheet(kind);
            for (var column = 0; column < titles.size(); column++) {
                sheet.inlineString(0, column, titles.get(column));
                for (var row = 0; row < rows.size(); row++) {
                    sheet.inlineString(row + 1, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
