package vn.canbo.personnel.dossier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.code.Category;
import vn.canbo.personnel.dossier.DossierChange.RegisterPerson;
import vn.canbo.service.journal.PersonKeys;

/** One row per person; the identity is sealed and opened here. */
@Component
class PersonTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;
    private final CitizenNumbers numbers;

    PersonTable(
            JdbcClient jdbc,
            JsonMapper json,
            PersonKeys keys,
            @Value("${canbo.master-key}") String masterKey) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
        this.numbers = new CitizenNumbers(Base64.getDecoder().decode(masterKey));
    }

    /**
     * Writes the row.
     *
     * @return false when somebody is registered with the citizen number already
     */
    boolean insert(UUID personId, Identity identity, RegisterPerson command, Instant now) {
        return jdbc.sql(
                                """
                INSERT INTO person (person_id, sealed_identity, citizen_number_index, name_folded, birth_date, sex,
                                    ethnic_minority, religious, party_member, category, managed_by, home_unit_id, recorded_at)
                VALUES (:personId, :sealed, :index, folded(:name), :birthDate, :sex,
                        :ethnicMinority, :religious, :partyMember, :category, :managedBy, :homeUnitId, :now)
                ON CONFLICT (citizen_number_index) DO NOTHING
                """)
                        .param("personId", personId)
                        .param("sealed", keys.seal(personId, json.writeValueAsBytes(identity)))
                        .param("index", numbers.indexOf(identity.citizenNumber()))
                        .param("name", identity.fullName())
                        .param("birthDate", identity.birthDate())
                        .param("sex", identity.sex().name())
                        .param("ethnicMinority", identity.ethnicMinority())
                        .param("religious", command.religious())
                        .param("partyMember", command.partyMember())
                        .param("category", command.category().name())
                        .param("managedBy", command.managedBy().name())
                        .param("homeUnitId", command.homeUnitId())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<UUID> findByCitizenNumber(String citizenNumber) {
        return jdbc.sql("SELECT person_id FROM person WHERE citizen_number_index = :index")
                .param("index", numbers.indexOf(citizenNumber))
                .query(UUID.class)
                .optional();
    }

    boolean exists(UUID personId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE person_id = :personId)")
                .param("personId", personId)
                .query(Boolean.class)
                .single();
    }

    /** Locks in the order of ids; those that are not registered are left out. */
    List<UUID> lock(Collection<UUID> people) {
        return jdbc.sql(
                        """
                SELECT person_id
                  FROM person
                 WHERE person_id = ANY (:people)
                 ORDER BY person_id
                   FOR NO KEY UPDATE
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The home unit and the units of posts held on the day or later. */
    List<UUID> unitsOf(UUID personId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT unit_id
                  FROM post
                 WHERE person_id = :personId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                UNION
                SELECT home_unit_id
                  FROM person
                 WHERE person_id = :personId
                   AND home_unit_id IS NOT NULL
                """)
                .param("personId", personId)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Those of the people whose key was destroyed are left out. */
    Map<UUID, Identity> identitiesOf(Collection<UUID> people) {
        var sealed = new HashMap<UUID, byte[]>();
        jdbc.sql("SELECT person_id, sealed_identity FROM person WHERE person_id = ANY (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(
                        row -> {
                            sealed.put(
                                    row.getObject("person_id", UUID.class),
                                    row.getBytes("sealed_identity"));
                        });
        return keys.openAll(sealed).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                it -> json.readValue(it.getValue(), Identity.class)));
    }

    void changeCategory(UUID personId, Category category) {
        jdbc.sql("UPDATE person SET category = :category WHERE person_id = :personId")
                .param("personId", personId)
                .param("category", category.name())
                .update();
    }

    /**
     * @return the people whose home it was
     */
    List<UUID> moveHome(UUID fromUnitId, UUID toUnitId) {
        return jdbc.sql(
                        """
                UPDATE person
                   SET home_unit_id = :toUnitId
                 WHERE home_unit_id = :fromUnitId
                RETURNING person_id
                """)
                .param("fromUnitId", fromUnitId)
                .param("toUnitId", toUnitId)
                .query(UUID.class)
                .list();
    }

    /**
     * A blind index over citizen numbers: HMAC-SHA-256 under a key of its own, so that an equal
     * number is found and none can be read back or tried out without the key.
     */
    private static final class CitizenNumbers {

        private static final String HMAC = "HmacSHA256";

        private final SecretKeySpec key;

        /**
         * @param masterKey from which the key of the index is derived
         */
        CitizenNumbers(byte[] masterKey) {
            var derived =
                    hmac(
                            new SecretKeySpec(masterKey, HMAC),
                            "canbo.citizen-number-index".getBytes(StandardCharsets.US_ASCII));
            this.key = new SecretKeySpec(derived, HMAC);
        }

        byte[] indexOf(String citizenNumber) {
            return hmac(key, citizenNumber.getBytes(StandardCharsets.US_ASCII));
        }

        private static byte[] hmac(SecretKeySpec key, byte[] content) {
            try {
                var mac = Mac.getInstance(HMAC);
                mac.init(key);
                return mac.doFinal(content);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("this JDK cannot compute HMAC-SHA-256", broken);
            }
        }
    }
}
