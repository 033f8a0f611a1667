package org.zhiye.person;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Kernels;
import org.zhiye.ground.MinuteJob;
import org.zhiye.photo.PerceptualHash;
import org.zhiye.photo.Pictures;
import org.zhiye.shared.DocumentId;

/**
 * Finds out whether an identity photograph is somebody else's: the same shot, scaled, compressed or lit differently. Nobody is refused for
 * it, since a hash can err; the officer who has the person before the eyes is told. Done behind the upload, which need not wait for it.
 */
@Component
public class PhotoPrints implements MinuteJob {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoPrints.class);
    // a tenth of a second of computing each
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Kernels kernels;

    PhotoPrints(JdbcClient jdbc, Documents documents, Kernels kernels) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.kernels = kernels;
    }

    @Override
    public String name() {
        return "person.prints";
    }

    @Override
    public void run() {
        record Photo(UUID document, UUID person) {}
        jdbc.sql("""
                        select a.document, a.person from attachment a
                         where a.kind = 'ID_PHOTO' and not exists (select from photo_print p where p.document = a.document)
                         order by a.at limit ?""")
                .param(AT_ONCE)
                .query(Photo.class)
                .list()
                .forEach(it -> documents
                        .find(new DocumentId(it.document()), it.person())
                        .ifPresent(stored -> look(stored, it.person())));
    }

    /** Keeps what the photograph looks like, and how many others' look the same. */
    void look(Stored photo, UUID person) {
        long bits;
        try {
            var content = documents.read(photo);
            bits = kernels.run(
                    () -> PerceptualHash.of(Pictures.take(content, "photo.jpg").required())
                            .bits());
        } catch (RuntimeException e) {
            LOG.warn("the photograph {} can't be compared: {}", photo.id(), e.toString());
            return;
        }
        jdbc.sql("""
                        insert into photo_print (document, person, bits, twins)
                        select :document, :person, :bits, count(distinct p.person) from photo_print p
                         where p.person <> :person and bit_count((p.bits # :bits)::bit(64)) <= :same
                        on conflict (document) do nothing""")
                .param("document", photo.id().value())
                .param("person", person)
                .param("bits", bits)
                .param("same", PerceptualHash.SAME_SHOT)
                .update();
    }

    /** How many other people's photographs show the same shot; 0 also while it has not been looked at. */
    public int twins(DocumentId photo) {
        return jdbc.sql("select twins from photo_print where document = ?")
                .param(photo.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
