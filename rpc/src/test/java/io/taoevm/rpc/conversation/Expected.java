package io.taoevm.rpc.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares answers with what is expected. In an expectation the string {@code *} stands for any
 * value, a string that ends in {@code …} for its beginning, the member {@code "…": true} for any
 * other members, and {@code $name} or, between other text, <code>${name}</code> for what was met
 * there first.
 */
final class Expected {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME =
      Pattern.compile("\\$(?:\\{([a-zA-Z][a-zA-Z0-9]*)}|([a-zA-Z][a-zA-Z0-9]*))");
  private static final Pattern WHOLE = Pattern.compile("\"" + NAME.pattern() + "\"");
  private static final String OTHERS = "…";

  private final Map<String, String> values = new TreeMap<>();

  Expected() {}

  /** With the names of accounts that conversations speak of. */
  static Expected ofAccounts() {
    return new Expected()
        .with("dev0", "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266")
        .with("dev1", "0x70997970c51812dc3a010c7d01b50e0d17dc79c8")
        .with("dev2", "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc")
        .with("dev5", "0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc")
        .with("stranger", "0x00000000000000000000000000000000000000aa")
        .with("contract", "0x00000000000000000000000000000000000000cc")
        .with("staking", "0x0000000000000000000000000000000000000805")
        .with("metagraph", "0x0000000000000000000000000000000000000802")
        .with("subnet", "0x0000000000000000000000000000000000000803")
        .with("neuron", "0x0000000000000000000000000000000000000804")
        .with("lookup", "0x0000000000000000000000000000000000000806")
        .with("alpha", "0x0000000000000000000000000000000000000808")
        .with("key0", "c4518fa0ed143e016e4a1410193704924b890de8f854b94c7a6037651ec65dd0")
        .with("key1", "cb98cd3a6c019f9d674d0d7aa9c972499610d04c8d5f7c3da52795a92dd10d11")
        .with("key5", "50bb332580480eaae0b9b71f78ad6a6cecf3df754a944cbd4170666141da952e")
        .with("keyX", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
        .with("word0", "0".repeat(64))
        .with("word1", "0".repeat(63) + "1")
        .with("word3", "0".repeat(63) + "3")
        .with("longestInitcode", "0x" + "00".repeat(49_152))
        .with("initcodeTooLong", "0x" + "00".repeat(49_153))
        .with("key", "0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
  }

  /** Gives a name a value. */
  Expected with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** The text with the values of all names that are known. */
  String fill(String text) {
    return NAME.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(name(found), found.group())));
  }

  /** As {@link #fill}, but for names that are a whole string of JSON, whose value may be any. */
  String fillWithin(String json) {
    var filled = new StringBuilder();
    var whole = WHOLE.matcher(json);
    var end = 0;
    while (whole.find()) {
      filled.append(fill(json.substring(end, whole.start()))).append(whole.group());
      end = whole.end();
    }
    return filled.append(fill(json.substring(end))).toString();
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /** Whether an answer is as expected; names that were not known get their values. */
  boolean matches(JsonNode expected, JsonNode answer) {
    if (expected.isTextual()) {
      return matchesText(expected.textValue(), answer);
    }
    if (expected.isObject() && answer.isObject()) {
      return matchesMembers(expected, answer);
    }
    if (expected.isArray() && answer.isArray()) {
      var same = expected.size() == answer.size();
      for (var i = 0; same && i < answer.size(); i++) {
        same = matches(expected.get(i), answer.get(i));
      }
      return same;
    }
    return expected.equals(answer);
  }

  private boolean matchesMembers(JsonNode expected, JsonNode answer) {
    var isOpen = expected.has(OTHERS);
    if (!isOpen && expected.size() != answer.size()) {
      return false;
    }
    for (var member : expected.properties()) {
      var name = member.getKey();
      if (!name.equals(OTHERS)
          && (!answer.has(name) || !matches(member.getValue(), answer.get(name)))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesText(String expected, JsonNode answer) {
    if (expected.equals("*")) {
      return true;
    }
    if (expected.endsWith(OTHERS)) {
      return answer.isTextual()
          && answer.textValue().startsWith(expected.substring(0, expected.length() - 1));
    }
    var name = NAME.matcher(expected);
    if (name.matches()) {
      var value = answer.isTextual() ? answer.textValue() : answer.toString();
      values.putIfAbsent(name(name), value);
      return value.equals(values.get(name(name)));
    }
    return answer.isTextual() && answer.textValue().equals(expected);
  }
}
