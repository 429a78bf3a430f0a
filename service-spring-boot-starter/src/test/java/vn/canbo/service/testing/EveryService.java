package vn.canbo.service.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.canbo.service.problem.Messages;

/**
 * What every service keeps. A service inherits it in one line: {@code class PersonnelIsAServiceIT
 * extends EveryService {}}.
 */
@CanboServiceTest
public abstract class EveryService {

    /** Tables that name people and are open to every scope, and why. */
    private static final Map<String, String> OPEN_IN_EVERY_SERVICE =
            Map.of(
                    "person_key", "read by the journal alone, which seals with it",
                    "known_person", "found by the publisher's own file number alone",
                    "intake", "read by publisher and id alone");

    private Class<?> application = Object.class;

    /**
     * How many classes of the service the rules must at least have looked at, so that they cannot
     * pass on nothing. A service raises it.
     */
    protected int leastClasses() {
        return 10;
    }

    /** A capability that grows beyond this is split. */
    protected int mostFilesOfPackage() {
        return 15;
    }

    /** Keys of reasons that only a test can give. */
    protected Set<String> unlisted() {
        return Set.of();
    }

    /** Tables of the service that name people and are open to every scope, and why. */
    protected Map<String, String> openToAllScopes() {
        return Map.of();
    }

    /** So many tables of the service at least name people and are secured. */
    protected int leastSecuredTables() {
        return 3;
    }

    @BeforeEach
    void findApplication(@Autowired ApplicationContext context) {
        var applications = context.getBeansWithAnnotation(SpringBootApplication.class).values();
        assertThat(applications).hasSize(1);
        application = ClassUtils.getUserClass(applications.iterator().next());
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        var endpoints = Endpoints.mapped(requestMappingHandlerMapping);

        assertThat(endpoints).isNotEmpty();
        assertThat(Endpoints.withRow("access.csv", "canbo-access.csv"))
                .as("access.csv lacks a row for an endpoint")
                .containsAll(endpoints);
        assertThat(endpoints)
                .as("access.csv has a row for an endpoint that does not exist")
                .containsAll(Endpoints.withRow("access.csv"));
    }

    /** Two of one version are found at the start alone, and the message names one of them. */
    @Test
    void no_two_migrations_have_one_version(
            @Value("${spring.flyway.locations}") List<String> locations) throws IOException {
        var files = Migrations.in(locations);

        assertThat(files).hasSizeGreaterThan(3);
        assertThat(Migrations.ofOneVersion(files)).isEmpty();
    }

    @Test
    void every_column_is_classified(@Autowired JdbcClient jdbc) {
        var columns = Columns.of(jdbc);
        var classified = Columns.classified("columns.csv", "canbo-columns.csv");

        assertThat(columns).hasSizeGreaterThan(50);
        assertThat(minus(columns, classified)).as("not in columns.csv").isEmpty();
        assertThat(minus(classified, columns)).as("in columns.csv only").isEmpty();
    }

    @TestFactory
    List<DynamicTest> every_refusal_speaks_both_languages() {
        var refusals = Refusals.of(application.getPackageName(), classes());
        assertThat(refusals).hasSizeGreaterThan(3);
        return refusals.stream()
                .map(it -> DynamicTest.dynamicTest(it.getSimpleName(), () -> Refusals.check(it)))
                .toList();
    }

    @Test
    void both_languages_have_the_same_messages() {
        assertThat(Messages.english().keys()).isNotEmpty().isEqualTo(Messages.vietnamese().keys());
    }

    /** A missing line stands in the failure as it should stand on the page. */
    @Test
    void every_reason_stands_in_the_documentation() throws IOException {
        var english = Messages.english();
        var reasons =
                english.keys().stream()
                        .filter(it -> it.startsWith("refusal.") || it.startsWith("malformed."))
                        .filter(it -> !unlisted().contains(it))
                        .map(it -> line(it, english))
                        .toList();

        assertThat(reasons).hasSizeGreaterThan(30);
        assertThat(Files.readAllLines(Path.of("..", "docs", "reasons.md"))).containsAll(reasons);
    }

    private static String line(String key, Messages english) {
        return "| `%s` | %s |"
                .formatted(key.substring(key.indexOf('.') + 1), english.template(key));
    }

    @Test
    void the_database_user_owns_nothing_and_is_not_exempt_from_row_security(
            @Autowired JdbcClient jdbc) {
        assertThat(
                        jdbc.sql(
                                        """
                SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                  FROM pg_roles
                 WHERE rolname = current_user
                """)
                                .query(Boolean.class)
                                .single())
                .isFalse();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_read_without_a_scope_raises(@Autowired JdbcClient jdbc) {
        assertThatThrownBy(() -> jdbc.sql("SELECT readable_units()").query().singleValue())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("no unit scope is set");
    }

    /** A table under row-level security is safe only if its owner is bound too. */
    @Test
    void row_security_binds_the_owner_too_and_views_ask_as_their_reader(
            @Autowired JdbcClient jdbc) {
        assertThat(
                        jdbc.sql(
                                        """
                SELECT relname
                  FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace
                   AND (relrowsecurity AND NOT relforcerowsecurity
                        OR relkind = 'v' AND NOT coalesce(reloptions @> '{security_invoker=true}', false)
                           AND relowner = (SELECT relowner FROM pg_class WHERE oid = 'journal'::regclass))
                """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    /** What names people is seen by unit or person, or stands in the list of what is not. */
    @Test
    void row_security_is_on_wherever_people_are_named(@Autowired JdbcClient jdbc) {
        var secured = tablesNamingPeople(jdbc, true);
        var open = tablesNamingPeople(jdbc, false);
        var allowed = new TreeSet<>(OPEN_IN_EVERY_SERVICE.keySet());
        allowed.addAll(openToAllScopes().keySet());

        assertThat(open).as("without row security").isEqualTo(allowed);
        assertThat(secured).hasSizeGreaterThanOrEqualTo(leastSecuredTables());
    }

    private static Set<String> tablesNamingPeople(JdbcClient jdbc, boolean secured) {
        return new TreeSet<>(
                jdbc.sql(
                                """
                SELECT DISTINCT relname
                  FROM pg_class
                  JOIN pg_attribute ON attrelid = pg_class.oid
                 WHERE relnamespace = 'public'::regnamespace
                   AND relkind IN ('r', 'p')
                   AND attname IN ('person_id', 'person_ids')
                   AND NOT attisdropped
                   AND relrowsecurity = :secured
                """)
                        .param("secured", secured)
                        .query(String.class)
                        .list());
    }

    @TestFactory
    List<DynamicTest> the_conventions_are_kept() {
        var classes = classes();
        assertThat(classes.size()).isGreaterThanOrEqualTo(leastClasses());
        return ServiceConventions.rules(application.getPackageName(), mostFilesOfPackage()).stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getDescription(), () -> rule.check(classes)))
                .toList();
    }

    private JavaClasses classes() {
        return Conventions.classesOf(application);
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        return all.stream()
                .filter(it -> !without.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
