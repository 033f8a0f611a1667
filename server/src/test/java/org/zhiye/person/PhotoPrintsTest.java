package org.zhiye.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.shared.DocumentId;

@ZhiyeTest
class PhotoPrintsTest {
    @Autowired
    PhotoPrints prints;

    @Autowired
    Applicants applicants;

    @Autowired
    Logins logins;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private Stored photo(Logins.Person person) {
        var id = people.facts(person.id())
                .attached(AttachmentKind.ID_PHOTO)
                .orElseThrow()
                .document();
        return documents.find(id, person.id().value()).orElseThrow();
    }

    private Stored looked(Logins.Person person) {
        var photo = photo(person);
        prints.look(photo, person.id().value());
        return photo;
    }

    @Test
    void the_same_shot_in_another_wallet_is_counted_the_own_one_and_another_face_are_not() {
        var one = somebody();
        int before = prints.twins(looked(one).id());
        assertThat(prints.twins(looked(somebody()).id())).isEqualTo(before + 1);
        // the same person's next photo does not count as another's
        applicants.attach(one.id());
        assertThat(prints.twins(looked(one).id())).isEqualTo(before + 1);
        // and who looks otherwise does not count
        jdbc.sql("update photo_print set bits = ~bits where person = ?")
                .param(one.id().value())
                .update();
        assertThat(prints.twins(looked(somebody()).id())).isEqualTo(before + 1);
        assertThat(prints.twins(DocumentId.next())).isZero();
    }

    private Logins.Person somebody() {
        var person = logins.practitioner();
        applicants.attach(person.id());
        return person;
    }
}
