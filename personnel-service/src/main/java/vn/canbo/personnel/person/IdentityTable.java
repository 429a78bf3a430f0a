package vn.canbo.personnel.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.personnel.person.PersonChange.CorrectIdentity;
import vn.canbo.personnel.person.PersonChange.RegisterPerson;
import vn.canbo.service.journal.PersonKeys;

/** Who people are; sealed, corrected and opened here alone. */
@Component
class IdentityTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;
    private final CitizenNumbers numbers;

    IdentityTable(
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
     * Writes the row of a person, and what the person is in service: since ever, as nobody states
     * since when.
     *
     * @return false when somebody is registered with the citizen number already
     */
    boolean insert(UUID personId, Identity identity, RegisterPerson command, Instant now) {
        return jdbc.sql(
                                """
                WITH registered AS (
                    INSERT INTO person (person_id, sealed_identity, citizen_number_index, name_folded, birth_date, sex,
                                        ethnic_minority, religious, party_member, home_unit_id, recorded_at)
                    VALUES (:personId, :sealed, :index, folded(:name), :birthDate, :sex,
                            :ethnicMinority, :religious, :partyMember, :homeUnitId, :now)
                    ON CONFLICT (citizen_number_index) WHERE withdrawn_at IS NULL DO NOTHING
                    RETURNING person_id, home_unit_id
                )
                INSERT INTO person_period (person_id, holds, known, category, managed_by, home_unit_id)
                SELECT person_id, daterange(NULL, NULL), tstzrange(:now, NULL), :category, :managedBy, home_unit_id
                  FROM registered
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

    /** What was believed until now stays readable as what was known then. */
    void correct(UUID personId, CorrectIdentity command, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO former_identity (person_id, known, sealed_identity, birth_date, sex, ethnic_minority, religious, party_member)
                SELECT person_id, tstzrange(since, greatest(since, :now)), sealed_identity, birth_date, sex, ethnic_minority, religious,
                       party_member
                  FROM person
                 CROSS JOIN LATERAL (SELECT coalesce(max(upper(known)), person.recorded_at) AS since
                                       FROM former_identity AS former
                                      WHERE former.person_id = person.person_id) AS believed
                 WHERE person_id = :personId
                """)
                .param("personId", personId)
                .param("now", Timestamp.from(now))
                .update();
        var identity = command.identity();
        jdbc.sql(
                        """
                UPDATE person
                   SET sealed_identity = :sealed,
                       citizen_number_index = :index,
                       name_folded = folded(:name),
                       birth_date = :birthDate,
                       sex = :sex,
                       ethnic_minority = :ethnicMinority,
                       religious = :religious,
                       party_member = :partyMember
                 WHERE person_id = :personId
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
                .update();
    }

    /** From now on there is no such person; asked as known before, there still is. */
    void withdraw(UUID personId, Instant now) {
        jdbc.sql("UPDATE person SET withdrawn_at = :now WHERE person_id = :personId")
                .param("personId", personId)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<UUID> findByCitizenNumber(String citizenNumber) {
        return jdbc.sql(
                        """
                SELECT person_id
                  FROM person
                 WHERE citizen_number_index = :index
                   AND withdrawn_at IS NULL
                """)
                .param("index", numbers.indexOf(citizenNumber))
                .query(UUID.class)
                .optional();
    }

    /**
     * Those of the people whose key was destroyed or who are not registered are left out.
     *
     * @param knownAt as it was known then; absent for what is known now
     */
    Map<UUID, Identity> identitiesOf(Collection<UUID> people, @Nullable Instant knownAt) {
        var sealed = new HashMap<UUID, byte[]>();
        jdbc.sql(
                        """
                SELECT person.person_id, coalesce(former.sealed_identity, person.sealed_identity) AS sealed_identity
                  FROM person
                  LEFT JOIN former_identity AS former ON former.person_id = person.person_id
                                                     AND former.known @> CAST(:knownAt AS timestamptz)
                 WHERE person.person_id = ANY (:people)
                   AND (withdrawn_at IS NULL OR withdrawn_at > CAST(:knownAt AS timestamptz))
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
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
