package vn.canbo.standalone.demo.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.standalone.demo.province.DemoUnits.Unit;

/**
 * The map of the fictional province: 92 communes and wards under codes that nobody has, named with
 * words that no commune of Vietnam is called by, and 20 departments.
 */
final class Places {

    static final LocalDate TWO_TIERS_BEGIN = LocalDate.of(2025, 7, 1);
    private static final LocalDate DEPARTMENTS_BEGIN = LocalDate.of(2010, 1, 1);

    private static final List<String> NAMES =
            List.of(
                    """
                    Ví Dụ|Giả Định|Minh Họa|Thử Nghiệm|Thí Dụ|Kịch Bản|Mô Phỏng|Giả Tưởng|Sao Mai|Gió Nồm|\
                    Mây Trắng|Nắng Hạ|Trăng Rằm|Suối Mơ|Đồi Thông|Hoa Gạo|Lúa Vàng|Chim Én|Bến Lặng|Cầu Vồng|\
                    Đá Trắng|Rừng Thưa|Sương Sớm|Mưa Rào|Gió Heo May|Nắng Mới|Trăng Khuyết|Sao Hôm|Hạt Mầm|\
                    Búp Chè|Nhành Sim|Bông Lau|Cỏ May|Tre Ngà|Bến Nứa|Đồi Cọ|Hoa Ban Trắng|Suối Reo|Thác Mây|\
                    Núi Biếc|Đồng Xanh|Đồng Chiêm|Bãi Cát Vàng|Bờ Dâu|Nương Ngô|Ruộng Bậc|Khe Sáng|Vườn Mơ|\
                    Vườn Nhãn|Vườn Đào|Làng Gốm|Làng Lụa|Làng Giấy|Bến Trăng|Bến Sim|Đèo Gió|Đèo Mây|\
                    Đỉnh Sương|Hồ Lặng|Hồ Gương|Giếng Ngọc|Giếng Trong|Cổng Đá|Cổng Làng|Chợ Phiên|Chợ Mới Mai|\
                    Phố Đèn|Phố Hoa|Sân Đình|Mái Ngói|Mái Tranh|Nhịp Cầu|Bình Minh Mới|Hừng Đông|Chiều Tím|\
                    Tiếng Sáo|Tiếng Ve|Trống Đồng Mới|Khung Cửi|Con Thoi|Guồng Nước|Cối Giã|Đèn Dầu|Lồng Đèn|\
                    Cánh Diều|Cánh Buồm|Mái Chèo|Lưới Chài|Nón Lá|Áo Chàm|Khăn Piêu|Cồng Chiêng\
                    """
                            .split("\\|"));

    private static final List<String> DEPARTMENTS =
            List.of(
                    "VPUB|Văn phòng Ủy ban nhân dân tỉnh",
                    "SNV|Sở Nội vụ",
                    "STC|Sở Tài chính",
                    "SXD|Sở Xây dựng",
                    "SNNMT|Sở Nông nghiệp và Môi trường",
                    "SCT|Sở Công Thương",
                    "SKHCN|Sở Khoa học và Công nghệ",
                    "SVHTTDL|Sở Văn hóa, Thể thao và Du lịch",
                    "SGDDT|Sở Giáo dục và Đào tạo",
                    "SYT|Sở Y tế",
                    "STP|Sở Tư pháp",
                    "SDTTG|Sở Dân tộc và Tôn giáo",
                    "TTT|Thanh tra tỉnh",
                    "BQLKCN|Ban Quản lý các khu công nghiệp",
                    "BQLDA|Ban Quản lý dự án đầu tư xây dựng",
                    "QDTPT|Quỹ Đầu tư phát triển",
                    "TTXTDT|Trung tâm Xúc tiến đầu tư",
                    "TTPVHCC|Trung tâm Phục vụ hành chính công tỉnh",
                    "DPTTH|Đài Phát thanh và Truyền hình",
                    "TCT|Trường Chính trị tỉnh");

    private Places() {}

    /** The province, then its departments, then its communes and wards. */
    static List<Unit> units() {
        var units = new ArrayList<Unit>();
        units.add(
                new Unit(
                        DemoUnits.PROVINCE,
                        UnitLevel.PROVINCE,
                        UnitKind.PROVINCE,
                        "tỉnh Thí Điểm",
                        null,
                        Set.of(),
                        DEPARTMENTS_BEGIN));
        DEPARTMENTS.forEach(it -> units.add(department(it.split("\\|", 2))));
        for (var i = 0; i < NAMES.size(); i++) {
            units.add(commune(i));
        }
        return List.copyOf(units);
    }

    private static Unit department(String[] codeAndName) {
        return new Unit(
                DemoUnits.PROVINCE + "-" + codeAndName[0],
                UnitLevel.PROVINCE,
                UnitKind.PROVINCIAL_AGENCY,
                codeAndName[1],
                DemoUnits.PROVINCE,
                Set.of(),
                DEPARTMENTS_BEGIN);
    }

    /** Every third one is a ward; the high country lies between number 20 and number 47. */
    private static Unit commune(int number) {
        var ward = number % 3 == 2;
        return new Unit(
                "%05d".formatted(99001 + number),
                UnitLevel.COMMUNE,
                ward ? UnitKind.WARD : UnitKind.COMMUNE,
                (ward ? "phường " : "xã ") + NAMES.get(number),
                DemoUnits.PROVINCE,
                ward ? Set.of() : areasOf(number),
                TWO_TIERS_BEGIN);
    }

    private static Set<AreaClass> areasOf(int number) {
        if (number >= 39 && number < 48) {
            return Set.of(AreaClass.HIGHLAND, AreaClass.BORDER, AreaClass.SPECIALLY_DIFFICULT);
        }
        if (number >= 20 && number < 39) {
            return Set.of(AreaClass.MOUNTAINOUS, AreaClass.ETHNIC_MINORITY);
        }
        return number == 1 ? Set.of(AreaClass.MOUNTAINOUS) : Set.of();
    }
}
