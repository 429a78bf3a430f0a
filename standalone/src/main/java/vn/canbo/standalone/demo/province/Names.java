package vn.canbo.standalone.demo.province;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.canbo.events.code.Sex;

/** Names put together at random from common parts, so that they mean nobody. */
final class Names {

    private static final List<String> FAMILY =
            weighted(
                    "Nguyễn:38|Trần:11|Lê:9|Phạm:7|Hoàng:5|Phan:4|Vũ:4|Đặng:3|Bùi:3|Đỗ:3|Hồ:2|Ngô:2|Dương:2|"
                            + "Lý:1|Đinh:1|Mai:1|Tô:1|Tạ:1|Cao:1|Lương:1");
    private static final List<String> FAMILY_OF_MINORITIES =
            weighted(
                    "Hoàng:5|Nông:5|Ma:4|Lý:4|Triệu:4|Bàn:3|Đặng:3|Lường:2|Lò:2|Vi:3|Hà:2|Đinh:1|Giàng:2|Sùng:1");
    private static final List<String> MALE_MIDDLE =
            weighted("Văn:10|Đức:4|Minh:3|Quang:3|Hữu:3|Thanh:2|Xuân:2|Công:2|Đình:2|Anh:1|Ngọc:1");
    private static final List<String> FEMALE_MIDDLE =
            weighted(
                    "Thị:12|Thị Thu:2|Thị Hồng:2|Ngọc:2|Thanh:2|Minh:1|Thùy:1|Thị Kim:1|Phương:1|Bích:1");
    private static final List<String> MALE_GIVEN =
            weighted(
                    "An:1|Bình:2|Cường:3|Dũng:4|Đạt:2|Hải:3|Hiếu:2|Hùng:4|Huy:2|Khánh:1|Kiên:2|Lâm:2|Long:3|Nam:3|"
                            + "Phong:2|Phúc:2|Quân:2|Sơn:3|Thắng:3|Tiến:2|Toàn:2|Trung:3|Tuấn:4|Việt:2|Vinh:1");
    private static final List<String> FEMALE_GIVEN =
            weighted(
                    "Anh:2|Chi:1|Dung:3|Duyên:1|Giang:2|Hà:4|Hạnh:2|Hiền:3|Hoa:3|Hồng:2|Huệ:2|Hương:4|Lan:4|Liên:2|"
                            + "Linh:2|Loan:2|Mai:3|Nga:3|Ngân:1|Nhung:2|Oanh:1|Phương:2|Thảo:2|Thủy:3|Trang:2|Yến:2");

    private Names() {}

    static String fullName(Random random, Sex sex, boolean minority) {
        var family = one(random, minority ? FAMILY_OF_MINORITIES : FAMILY);
        return switch (sex) {
            case MALE -> family + " " + one(random, MALE_MIDDLE) + " " + one(random, MALE_GIVEN);
            case FEMALE ->
                    family + " " + one(random, FEMALE_MIDDLE) + " " + one(random, FEMALE_GIVEN);
        };
    }

    /** One of the list, each entry as likely as the other. */
    static <T> T one(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** {@code a:2|b:1} gives a, a, b. */
    static List<String> weighted(String parts) {
        return Stream.of(parts.split("\\|"))
                .map(it -> it.split(":", 2))
                .flatMap(it -> Stream.generate(() -> it[0]).limit(Integer.parseInt(it[1])))
                .toList();
    }
}
