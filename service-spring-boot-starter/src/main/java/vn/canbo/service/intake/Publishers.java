package vn.canbo.service.intake;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.grant.Grant;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.publisher.Grants;

/** Outside systems as this service serves them: with their grants, within their sub-trees. */
class Publishers {

    private final Grants grants;
    private final JdbcClient jdbc;

    Publishers(Grants grants, JdbcClient jdbc) {
        this.grants = grants;
        this.jdbc = jdbc;
    }

    /** As granted now; what nobody granted anything stands nowhere. */
    Publisher named(String name) {
        var grantee = grants.grantee(name);
        return new Publisher(
                grantee,
                Actor.publisher(name, grantee.grant().map(this::unitsOf).orElse(Set.of())));
    }

    /** The units whose sub-trees are granted, as far as this service knows them. */
    private Set<UUID> unitsOf(Grant grant) {
        return jdbc
                .sql(
                        """
                SELECT unit_id
                  FROM known_unit
                 WHERE code = ANY (:codes)
                    OR (:wholeProvince AND level = 'PROVINCE')
                """)
                .param("codes", grant.units().toArray(String[]::new))
                .param("wholeProvince", grant.units().contains(Grant.WHOLE_PROVINCE))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
