package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What somebody who wants to be registered does, page by page, in the language of the browser. */
final class Applicant {
    static final String PASSWORD = "qingfeng-mingyue-7";
    static final String FIRM = "上海华建二局建设工程有限公司";

    private final Visitor me;
    private final Demo.Person person;

    Applicant(Visitor me, Demo.Person person) {
        this.me = me;
        this.person = person;
    }

    /** The person with the password that was chosen here. */
    Demo.Person signedUp() {
        return new Demo.Person(person.role(), person.name(), person.id(), PASSWORD, person.mobile());
    }

    /** Fills in the form to the end; whoever calls sends it. */
    Applicant fillSignUp() {
        me.field(me.say(Say.DOCUMENT_TYPE)).selectOption("IDENTITY_CARD");
        me.fill(Say.DOCUMENT_NUMBER, person.id())
                .fill(Say.FULL_NAME, person.name())
                .fill(Say.MOBILE, person.mobile())
                .readCaptcha();
        var code = me.askForCode(person.mobile());
        me.fill(Say.SMS_CODE, code);
        choosePassword();
        consent(Say.PRIVACY);
        consent(Say.SENSITIVE);
        return this;
    }

    Applicant choosePassword() {
        me.fill(Say.PASSWORD, PASSWORD).fill(Say.CONFIRM_PASSWORD, PASSWORD);
        return this;
    }

    private void consent(Say text) {
        me.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText(me.say(text)))
                .getByRole(AriaRole.CHECKBOX)
                .check();
    }

    Applicant signUp() {
        me.open("/").follow(Say.PERSON_DOOR);
        me.page().locator("main").getByText(me.say(Say.SIGN_UP)).last().click();
        me.at(Say.SIGN_UP);
        fillSignUp();
        me.press(Say.SIGN_UP);
        assertThat(me.button(me.say(Say.LOG_OUT))).isVisible();
        return this;
    }

    /** All that comes before an application: account, personal information, attachments, identity. */
    Applicant prepare(Officer desk) {
        signUp().fillProfile().attach();
        desk.passAtDesk(takeSlip(), person.name());
        return this;
    }

    /** An application with a contract that runs, up to the page on which it is checked. */
    Applicant fileToCheck() {
        var today = Demo.today();
        return begin().chooseFirm()
                .contract(today.minusYears(1), today.plusYears(2))
                .specialtyAndConsents()
                .toCheck();
    }

    /** The number of the case on the page. */
    String caseNumber() {
        var number = Pattern.compile("[A-Z]{2}-\\d{4}-\\d+")
                .matcher(me.page().locator("main").innerText());
        if (!number.find()) {
            throw new AssertionError("no case number on " + me.page().url());
        }
        return number.group();
    }

    Applicant fillProfile() {
        return fillProfile("me@example.com");
    }

    Applicant fillProfile(String email) {
        me.open("/me/profile");
        me.field(me.say(Say.ETHNIC_GROUP)).selectOption("01");
        me.fill(Say.EMAIL, email);
        me.field(me.say(Say.EDUCATION)).selectOption("21");
        me.field(me.say(Say.DEGREE)).selectOption("4");
        me.fill(Say.SCHOOL, "同济大学").press(Say.SAVE);
        me.page().waitForURL("**/me/profile?saved**");
        return this;
    }

    Applicant attach() {
        me.open("/me/attachments")
                .upload(Say.ID_PHOTO, "id-photo.jpg")
                .upload(Say.ID_FRONT, "id-front.jpg")
                .upload(Say.ID_BACK, "id-back.jpg")
                .upload(Say.HALF_BODY, "half-body.jpg")
                .upload(Say.SIGNATURE, "signature.jpg");
        return this;
    }

    /** Takes a slip for the counter of Shanghai; its number. */
    String takeSlip() {
        me.open("/me/verification");
        me.field(me.say(Say.PROVINCE)).selectOption("31");
        me.press(Say.ON_SITE).at(Say.SLIP);
        var number = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}")
                .matcher(me.page().locator(".slip .number").innerText());
        if (!number.find()) {
            throw new AssertionError("no number on the slip");
        }
        return number.group();
    }

    Applicant begin() {
        me.open("/filings");
        me.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName(me.say(Say.INITIAL)))
                .first()
                .click();
        me.at(Say.INITIAL).press(Say.START);
        assertThat(me.field(me.say(Say.EMPLOYER))).isVisible();
        return this;
    }

    /** Finds the employer and chooses it, with the mouse, or without a script. */
    Applicant chooseFirm() {
        if (me.scripted()) {
            me.field(me.say(Say.EMPLOYER)).pressSequentially("华建二");
            me.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(FIRM))
                    .first()
                    .click();
        } else {
            me.fill(Say.EMPLOYER, "华建二").press("查找");
            me.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(FIRM))
                    .first()
                    .check();
        }
        return this;
    }

    Applicant contract(LocalDate from, LocalDate to) {
        me.fill(Say.CONTRACT_FROM, from.toString()).fill(Say.CONTRACT_TO, to.toString());
        return this;
    }

    Applicant specialtyAndConsents() {
        me.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText(me.say(Say.BUILDING)))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        me.tick(me.say(Say.NOTICE)).tick(me.say(Say.COMMITMENT));
        return this;
    }

    Applicant toCheck() {
        me.press(Say.CONTINUE).at(Say.CHECK);
        return this;
    }

    /** Asks for the code and types it; whoever calls sends the form. */
    Applicant typeCode() {
        me.fill(Say.MOBILE_CODE, me.askForCode(person.mobile()));
        return this;
    }

    Applicant submit() {
        typeCode();
        me.press(Say.SUBMIT).at(Say.WAITING_FOR_EMPLOYER);
        return this;
    }
}
