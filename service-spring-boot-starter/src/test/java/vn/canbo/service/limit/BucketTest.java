package vn.canbo.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void so_many_at_once_and_then_so_many_a_second() {
        var bucket = new Bucket(2, 3, 0);

        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take(0)).isTrue();
        }
        assertThat(bucket.take(0)).isFalse();
        assertThat(bucket.take(SECOND / 2)).isTrue();
        assertThat(bucket.take(SECOND / 2)).isFalse();
        assertThat(bucket.isFull(SECOND)).isFalse();
        assertThat(bucket.isFull(2 * SECOND)).isTrue();
    }

    @Test
    void a_long_silence_gives_no_more_than_the_measure() {
        var bucket = new Bucket(2, 3, 0);

        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take(100 * SECOND)).isTrue();
        }
        assertThat(bucket.take(100 * SECOND)).isFalse();
    }
}
