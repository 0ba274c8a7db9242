using System.Globalization;

namespace Yipai.Privacy;

/// <summary>Reports an error of <c>Yipai.Privacy</c> under a stable code.</summary>
/// <remarks>The message says what is wrong and what to do, and never carries a personal value. docs/errors.md lists all codes.</remarks>
public class PrivacyException : Exception
{
    private protected PrivacyException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    /// <summary>Gets the code, <c>YP0101</c> to <c>YP0199</c>.</summary>
    /// <remarks>The code stays the same when the wording of the message changes.</remarks>
    public string Code { get; }

    internal static PrivacyException BadClauseId() =>
        new("YP0101", "A citation has neither the form of a clause id nor that of an article of law. Write it as in the policy's "
            + "id list, for example P4.1.2-3(5)/2, or as PIPL 29.");

    internal static PrivacyException BadStrictRule() =>
        new("YP0102", "The number of a strict rule is out of range. Use a number from 1 to 33.");

    internal static PrivacyException NoHandler() =>
        new("YP0110", "No personal information handler is named. Set options.Handler to your company (name and contact), or call "
            + "options.UseDemonstrationHandler() in a demonstration.");

    internal static PrivacyException OtherHandler() =>
        new("YP0190", "A handler is registered under an id that is not its own. Register it under the id that options.Handler carries.");

    internal static PrivacyException SupersededLaw() =>
        new("YP0191", "The profile AsWritten2021 decides without the law in force since 2021, and this host runs in Production. Use "
            + "Strict2026, or set options.AcceptSupersededLaw to true if you answer for that.");

    internal static PrivacyException SupplementIncomplete(IEnumerable<string> fields) =>
        new("YP0111", "The strict profile takes no consent until the notice supplement is complete. "
            + $"Fill options.Supplement: {string.Join(", ", fields)}.");

    internal static PrivacyException UnknownScope() =>
        new("YP0112", "The policy manifest has no consent scope with that id. Use an id listed in PrivacyPolicy.Scopes.");

    internal static PrivacyException LongLedgerEntry() =>
        new("YP0131", "The consent ledger entry is longer than 64 KiB. Nothing was written; shorten its texts or its list of items.");

    internal static PrivacyException BadLedgerEntry() =>
        new("YP0130", "The bytes are not a consent ledger entry of this version. They were left unchanged; check where they came from.");

    internal static PrivacyException AuditNameTwice() =>
        new("YP0152", "An audit event has two facts, or two committed values, with the same name. Give each its own name.");

    internal static PrivacyException BadAuditEntry() =>
        new("YP0153", "The bytes are not an audit entry of this version in its canonical form. They were left unchanged; check where "
            + "they came from.");

    internal static PrivacyException BadManifest(string path, string reason, string mend, Exception? inner = null) =>
        new("YP0104", $"The policy manifest is wrong at {path}: {reason} {mend}", inner);

    internal static PrivacyException UnknownActivity() =>
        new("YP0105", "The id names an activity that the SDK does not know. Use an id listed in Activities.");

    internal static PrivacyException UnknownItem(string where) =>
        new("YP0103", $"{where} names a data item that the SDK does not know. Use an id listed in DataItems.");

    internal static PrivacyException OpaqueJsonType(Type type) =>
        new("YP0120", $"{type.Name} cannot be masked as JSON, because it has a converter of its own or extension data. "
            + "Write a type of plain properties instead.");

    internal static PrivacyException NoAttributeProvider(Type type, string property) =>
        new("YP0121", $"The attributes of {type.Name}.{property} cannot be read. "
            + "Describe the type by a context generated with System.Text.Json 9 or later.");

    internal static PrivacyException NotForJson(Type type) =>
        new("YP0122", $"{type.Name} holds raw personal information and must not be written as JSON. "
            + "Write the view for its audience, or its prepared form.");

    internal static PrivacyException BadMaskFormat() =>
        new("YP0123", "There is no such mask format, or a number is outside its range. Keep 1 to 16 characters at an end; see "
            + "docs/masking.md.");

    internal static PrivacyException RuleNotAllowed(string item) =>
        new("YP0124", $"The rule for {item} cannot be changed this way: nobody may see credentials, "
            + "and an audience must be a member of Audience.");

    internal static PrivacyException NoJsonResolver() =>
        new("YP0125", "Masking JSON options need a resolver. Pass a source-generated context, such as MyContext.Default.");

    internal static PrivacyException UnseenMark(Type type, string property) =>
        new("YP0126", $"Trimming may have removed a personal attribute of {type.Name}.{property}, "
            + "which an interface or base record carries. "
            + "Put the attribute on the property, or [NoDataClassification] if it holds nothing personal, "
            + "or list that type with [JsonSerializable].");

    internal static PrivacyException BadRuleFile(string where, Exception? inner = null) =>
        new("YP0127", $"The file of masking rules is wrong at {where}. See docs/masking.md for its form.", inner);

    internal static PrivacyException NotJson(long line, long position) =>
        new("YP0128", $"The input is not valid JSON at line {line + 1}, byte {position + 1}. Mask it as text, or correct it.");

    internal static PrivacyException BadTable(long line) =>
        new("YP0129", $"The table is not CSV from line {line} on: a quotation mark is never closed, or the separator is not a comma, "
            + "semicolon or tab.");

    internal static PrivacyException MissingColumn() =>
        new("YP0132", "An item was given for a column or key that the input does not have, so the item would mask no value. Write "
            + "the name as the table's first line or the document does; for a table also check the separator.");

    internal static PrivacyException ShortCanary() =>
        new("YP0184", "A watched value is too short to distinguish it from other text. Watch a value of 4 characters or more, or a "
            + "Chinese name of 2 or more.");

    internal static PrivacyException Leaked(IEnumerable<Masking.LeakFinding> leaks) =>
        new("YP0185", $"A watched value leaked: {string.Join("; ", leaks.Select(leak => $"{leak.Item} in {leak.Place}"))}.");

    internal static PrivacyException DecisionUnexplained() =>
        new("YP0140", "The strict profile requires an explanation of every decision on a verification, and for an automated decision "
            + "the offer of a review by a person. Give both.");

    internal static PrivacyException NotStatistics() =>
        new("YP0141", "Statistics are counts of 0 or more under labels that name nobody, with a minimum cell of 2 or more. Aggregate "
            + "before releasing.");

    internal static PrivacyException BadHolidayLine(int line) =>
        new("YP0166", $"Line {line.ToString(CultureInfo.InvariantCulture)} of a holiday table has the wrong form. "
            + "Write it as: 2026 off 0101-0103 work 0104.");

    internal static PrivacyException BadCheckpoint() =>
        new("YP0154", "The text is not a checkpoint in its canonical form, or its origin is empty or has a line break. Leave it "
            + "unchanged; check where it came from.");

    internal static PrivacyException BadIssuingDomain() =>
        new("YP0176", "The issuing domain is not a host name, or not your own. "
            + "Name a host such as city.example.cn; with subdomains, a domain that only you register under, never an IP address.");

    internal static PrivacyException NotSafeguarded(IEnumerable<string> refusals) =>
        new("YP0175", $"A store or an endpoint lacks what the policy promises: {string.Join("; ", refusals)}. "
            + "Add the measure and declare it, or keep the items elsewhere.");

    internal static PrivacyException BadSigningKey() =>
        new("YP0156", "The bytes are not a key on the curve P-256. Give a private key as PKCS#8, a public key as SubjectPublicKeyInfo, "
            + "both DER.");
}
