package vn.canbo.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two keys derived from the master key: one seals an event while it waits, AES-256-GCM, the other
 * fingerprints its content, so that a fingerprint gives no citizen number away.
 */
final class EventKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey sealing;
    private final SecretKey fingerprinting;
    private final SecureRandom random = new SecureRandom();

    EventKeys(byte[] masterKey) {
        this.sealing = new SecretKeySpec(derive(masterKey, "intake: waiting events"), "AES");
        this.fingerprinting = new SecretKeySpec(derive(masterKey, "intake: fingerprints"), HMAC);
    }

    byte[] fingerprint(byte[] content) {
        return mac(fingerprinting, content);
    }

    byte[] seal(byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(plain);
            var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return both;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot seal with AES-GCM", broken);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    sealing,
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealed with another master key, or altered", broken);
        }
    }

    private static byte[] derive(byte[] masterKey, String purpose) {
        return mac(new SecretKeySpec(masterKey, HMAC), purpose.getBytes(UTF_8));
    }

    private static byte[] mac(SecretKey key, byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no " + HMAC, broken);
        }
    }
}
