package vn.canbo.service.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.transaction.Lookups;

/**
 * Seals what names a person under a key of that person, AES-256-GCM, the key itself sealed under
 * the master key. Destroying the key forgets the person in journal, backups and copies alike.
 */
public class PersonKeys {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecretKey master;
    private final SecureRandom random = new SecureRandom();
    private final Lookups<UUID, SecretKey> known = new Lookups<>();

    /**
     * @param masterKey 32 bytes, from the operator's secret store
     */
    public PersonKeys(JdbcClient jdbc, byte[] masterKey) {
        if (masterKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("canbo.master-key must be 32 bytes in Base64");
        }
        this.jdbc = jdbc;
        this.master = new SecretKeySpec(masterKey, "AES");
    }

    /** Makes the person's key when there is none yet. */
    public byte[] seal(UUID personId, byte[] plain) {
        return encrypt(keyOf(personId).orElseGet(() -> create(personId)), plain);
    }

    /** Empty when the key was destroyed: the person is forgotten. */
    public Optional<byte[]> open(UUID personId, byte[] ciphertext) {
        return keyOf(personId).map(key -> decrypt(key, ciphertext));
    }

    /** Whether the person is forgotten: nothing can be sealed any more. */
    public boolean isDestroyed(UUID personId) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM person_key WHERE person_id = :personId AND sealed_key IS NULL)")
                .param("personId", personId)
                .query(Boolean.class)
                .single();
    }

    /** A text kept in a column of its own; what is absent stays absent. */
    public byte @Nullable [] sealText(UUID personId, @Nullable String text) {
        return text == null ? null : seal(personId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the key was destroyed, or the text was lost; what is absent stays absent. */
    public @Nullable String openText(UUID personId, byte @Nullable [] ciphertext) {
        if (ciphertext == null) {
            return null;
        }
        return ciphertext.length == 0
                ? ""
                : open(personId, ciphertext)
                        .map(it -> new String(it, StandardCharsets.UTF_8))
                        .orElse("");
    }

    /**
     * Opens one sealed part of each of many people; their keys are read in one statement.
     *
     * @return without those whose key was destroyed
     */
    public Map<UUID, byte[]> openAll(Map<UUID, byte[]> ciphertexts) {
        var keys = keysOf(ciphertexts.keySet());
        var opened = new HashMap<UUID, byte[]>();
        ciphertexts.forEach(
                (personId, ciphertext) -> {
                    var key = keys.get(personId);
                    if (key != null) {
                        opened.put(personId, decrypt(key, ciphertext));
                    }
                });
        return opened;
    }

    private Optional<SecretKey> keyOf(UUID personId) {
        var before = known.found(personId);
        if (before.isPresent()) {
            return before;
        }
        var key = Optional.ofNullable(keysOf(Set.of(personId)).get(personId));
        key.ifPresent(it -> known.put(personId, it));
        return key;
    }

    private Map<UUID, SecretKey> keysOf(Set<UUID> people) {
        var keys = new HashMap<UUID, SecretKey>();
        jdbc.sql(
                        """
                SELECT person_id, sealed_key
                  FROM person_key
                 WHERE person_id = ANY (:people)
                   AND sealed_key IS NOT NULL
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(
                        row -> {
                            keys.put(
                                    row.getObject("person_id", UUID.class),
                                    new SecretKeySpec(
                                            decrypt(master, row.getBytes("sealed_key")), "AES"));
                        });
        return keys;
    }

    private SecretKey create(UUID personId) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var isFirst =
                jdbc.sql(
                                        "INSERT INTO person_key (person_id, sealed_key) VALUES (:personId, :sealed) ON CONFLICT DO NOTHING")
                                .param("personId", personId)
                                .param("sealed", encrypt(master, key))
                                .update()
                        == 1;
        if (isFirst) {
            var created = new SecretKeySpec(key, "AES");
            known.put(personId, created);
            return created;
        }
        return keyOf(personId)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "the key of this person was destroyed: nothing can be written"));
    }

    private byte[] encrypt(SecretKey key, byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot seal with AES-GCM", broken);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] ciphertext) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, ciphertext, 0, NONCE_BYTES));
            return cipher.doFinal(ciphertext, NONCE_BYTES, ciphertext.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealed with another key, or altered", broken);
        }
    }
}
