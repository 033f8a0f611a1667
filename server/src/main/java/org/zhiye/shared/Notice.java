package org.zhiye.shared;

import java.util.List;

/**
 * A message that a deed causes.
 *
 * @param to whose inbox; the mobile number is looked up when the SMS is sent
 * @param key words in three languages; the SMS uses {@code <key>.sms} if there is one
 * @param arguments what the words' places take; {@code @key} stands for that key's words, such as {@code @business.initial}; no
 *     document or mobile numbers
 * @param link the page to look at, or empty
 * @param sms whether an SMS goes out too
 */
public record Notice(AccountId to, String key, List<String> arguments, String link, boolean sms) {}
