package vn.canbo.standalone.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.events.reported.ReportedType;

class PublishersTest {

    @TempDir Path directory;

    @Test
    void four_publishers_stand_ready_and_the_file_may_be_edited() throws IOException {
        var file = directory.resolve("publishers.yaml");

        assertThat(Publishers.in(file).publishers())
                .extracting(Publisher::publisher)
                .containsExactly("phan-mem-xa", "so-noi-vu", "truong-chinh-tri", "phan-mem-huyen");

        Files.writeString(
                file,
                Files.readString(file).replace("validFrom: 2019-01-01", "validFrom: 2025-01-01"));
        assertThat(Publishers.in(file).publishers())
                .allMatch(it -> it.validFrom().getYear() == 2025);
    }

    @Test
    void a_vendor_has_no_training_authority_and_a_training_provider_registers_nobody()
            throws IOException {
        var shipped = Publishers.read(Publishers.shipped()).publishers();

        assertThat(shipped)
                .filteredOn(Publisher::trainingAuthority)
                .extracting(Publisher::publisher, Publisher::identity)
                .containsExactly(tuple("so-noi-vu", true), tuple("truong-chinh-tri", false));
    }

    @Test
    void every_granted_type_is_one_that_the_contract_knows_and_every_type_is_granted_to_somebody()
            throws IOException {
        var granted = new HashSet<String>();
        for (var publisher : Publishers.read(Publishers.shipped()).publishers()) {
            granted.addAll(publisher.eventTypes());
        }

        assertThat(granted)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ReportedType.values()).stream().map(ReportedType::type).toList());
    }

    @Test
    void what_a_command_writes_is_read_again_with_the_words_at_the_top() throws IOException {
        var file = directory.resolve("publishers.yaml");
        var before = Publishers.in(file);
        var district = before.named("phan-mem-huyen").orElseThrow();
        var added = Publishers.read(yaml("requestsPerSecond: 5")).publishers().getFirst();

        Publishers.change(
                file, it -> it.with(district.revokedOn(LocalDate.of(2025, 12, 31))).with(added));

        var after = Publishers.in(file);
        assertThat(after.publishers()).hasSize(5).startsWith(before.publishers().getFirst());
        assertThat(after.named("vendor")).contains(added);
        assertThat(after.letIn()).extracting(Publisher::publisher).doesNotContain("phan-mem-huyen");
        assertThat(Files.readString(file))
                .startsWith("# The outside systems")
                .contains("\"99001\"");
    }

    @Test
    void a_name_of_ours_is_refused() {
        var ours =
                new String(yaml(""), StandardCharsets.UTF_8)
                        .replace("publisher: vendor", "publisher: personnel");

        assertThatThrownBy(() -> Publishers.read(ours.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("one of ours");
    }

    @Test
    void a_word_that_the_file_does_not_know_is_refused() {
        assertThatThrownBy(() -> Publishers.read(yaml("validUntil: 2030-01-01")))
                .hasMessageContaining("validUntil");
    }

    @Test
    void a_grant_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> Publishers.read(yaml("validTo: 2024-12-31")))
                .hasMessageContaining("ends before it begins");
        assertThat(Publishers.read(yaml("validTo: 2025-01-01")).publishers()).hasSize(1);
    }

    @Test
    void a_name_that_is_no_account_is_refused() {
        var renamed =
                new String(yaml(""), StandardCharsets.UTF_8)
                        .replace("publisher: vendor", "publisher: Sở Nội vụ");

        assertThatThrownBy(() -> Publishers.read(renamed.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("small letters, digits and hyphens");
    }

    private static byte[] yaml(String more) {
        return """
                publishers:
                  - publisher: vendor
                    name: A vendor
                    units: ['99001']
                    eventTypes: [vn.canbo.reported.post-held.v1]
                    validFrom: 2025-01-01
                    trainingAuthority: false
                    identity: false
                    %s
                """
                .formatted(more)
                .getBytes(StandardCharsets.UTF_8);
    }
}
