package vn.canbo.personnel.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

/** What the tests of lists share: a commune, a desk of the Department, numbers of new people. */
public abstract class ListTest extends PersonnelTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    protected String unit = "";
    protected UUID unitId = new UUID(0, 0);
    protected Desk desk = new Desk("", "");

    @BeforeEach
    void aCommuneAndADesk() {
        province();
        unit = newCode();
        unitId = communeWithCode(unit);
        desk = new Desk(api.baseUrl(), officer());
    }

    protected Desk operator() {
        return new Desk(
                api.baseUrl(), tokens.of("operator", Set.of(Role.OPERATOR), Set.of(province())));
    }

    /** Of a woman born in 1985. */
    protected String newNumber() {
        return "998185%06d".formatted(NEXT.getAndIncrement());
    }

    /** The only person of that name. */
    protected UUID personNamed(String name) {
        var found =
                api.get(
                        officer(),
                        "/api/v1/persons?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(found.json().path("items").size()).as(found.text()).isEqualTo(1);
        return id(found.json().path("items").get(0).path("personId"));
    }

    protected List<String> postsOf(UUID person) {
        return dossier(person)
                .path("posts")
                .valueStream()
                .map(it -> it.path("from").asString() + " " + it.path("to").asString("-"))
                .sorted()
                .toList();
    }
}
