package vn.canbo.standalone.signin;

import java.util.List;

/** Somebody who may sign in to the demo. */
public record Person(String user, String name, String office, Right right) {

    private static final List<Person> ALL =
            List.of(
                    new Person(
                            "operator",
                            "Nguyễn Vận Hành",
                            "Quản trị hệ thống (operator)",
                            Right.reading(DemoUnit.PROVINCE, "OPERATOR", "REPORT_VIEWER")),
                    new Person(
                            "sonoivu",
                            "Trần Thị Nội Vụ",
                            "Chuyên viên Sở Nội vụ (Department of Home Affairs officer)",
                            Right.writing(
                                    DemoUnit.PROVINCE, "HOME_AFFAIRS_OFFICER", "REPORT_VIEWER")),
                    new Person(
                            "pheduyet",
                            "Lê Văn Phê Duyệt",
                            "Lãnh đạo Sở Nội vụ (approver)",
                            Right.writing(
                                    DemoUnit.PROVINCE, "HOME_AFFAIRS_APPROVER", "REPORT_VIEWER")),
                    new Person(
                            "canbo-xa",
                            "Phạm Thị Xã",
                            "Công chức xã 99001 (commune clerk)",
                            Right.writing(DemoUnit.COMMUNE, "COMMUNE_CLERK", "REPORT_VIEWER")));

    /** Everybody, in the order of the sign-in page. */
    public static List<Person> all() {
        return ALL;
    }
}
