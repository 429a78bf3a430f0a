package vn.canbo.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void the_next_page_begins_after_the_last_item_shown() {
        var cursor = Cursor.read(null, "2");

        var page = cursor.page(List.of("Ấn", "b.c", "d"), it -> List.of(it, "id"));

        assertThat(page.items()).containsExactly("Ấn", "b.c");
        assertThat(Cursor.read(page.next(), "2").after()).containsExactly("b.c", "id");
    }

    @Test
    void the_last_page_has_no_next() {
        var full = IntStream.range(0, Cursor.USUAL).boxed().toList();

        assertThat(Cursor.first().page(full, it -> List.of("" + it)).next()).isNull();
    }

    @Test
    void a_page_has_one_to_two_hundred_items() {
        assertThat(Cursor.read(null, "200").limit()).isEqualTo(200);
        assertThat(Cursor.read(null, "1").fetch()).isEqualTo(2);
        assertThatThrownBy(() -> Cursor.read(null, "0")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Cursor.read(null, "201")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Cursor.read(null, "x")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Cursor.read("%%", null)).isInstanceOf(Malformed.class);
    }
}
