package org.zhiye.vault;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the signing key when it is first needed, so that the start does not wait for it, and again after a minute where that failed: a
 * key that was put right is found without a restart. A certificate past its days signs nothing.
 */
final class OpenedSigner implements PdfSigner {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedSigner.class);

    private final Supplier<PdfSigner> opener;
    private final Clock clock;
    // how long to leave a broken key alone is no legal day: the machine's own count of time
    private long failedAt;
    private @Nullable SignerUnavailable failure;
    private @Nullable PdfSigner opened;

    OpenedSigner(Supplier<PdfSigner> opener, Clock clock) {
        this.opener = opener;
        this.clock = clock;
    }

    @Override
    public List<X509Certificate> chain() {
        return signer().chain();
    }

    @Override
    public byte[] sign(byte[] data) {
        return signer().sign(data);
    }

    private PdfSigner signer() {
        var signer = open();
        try {
            signer.chain().getFirst().checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            forget();
            throw new SignerUnavailable("The certificate of the signing key is not valid today.", e);
        }
        return signer;
    }

    private synchronized PdfSigner open() {
        if (opened != null) {
            return opened;
        }
        if (failure != null && System.nanoTime() - failedAt < SignerUnavailable.RETRY.toNanos()) {
            throw new SignerUnavailable("The signing key could not be opened a moment ago.", failure);
        }
        try {
            opened = opener.get();
            failure = null;
            return opened;
        } catch (SignerUnavailable e) {
            LOG.error("No document can be signed: {}", e.getMessage());
            failure = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }

    private synchronized void forget() {
        opened = null;
    }
}
