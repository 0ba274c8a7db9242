using Yipai.Privacy.Classification;
using System.Globalization;

namespace Yipai.Privacy;

/// <summary>What went wrong in <c>Yipai.Privacy</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class PrivacyException : Exception
{
    internal PrivacyException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    /// <summary>The code, <c>YP0101</c> to <c>YP0199</c>; it stays when the wording changes.</summary>
    public string Code { get; }

    internal static PrivacyException BadClauseId() =>
        new("YP0101", "A citation has neither the form of a clause id nor of an article of law. Write it as in the policy's id list, for example P4.1.2-3(5)/2, or as PIPL 29.");

    internal static PrivacyException BadStrictRule() =>
        new("YP0102", "A strict rule has a number from 1 to 31.");

    internal static PrivacyException NoHandler() =>
        new("YP0110", "No personal information handler is named. Set options.Handler to your company (name and contact), or say options.UseDemonstrationHandler() in a demonstration.");

    internal static PrivacyException OtherHandler() =>
        new("YP0190", "A handler is registered under an id that is not its own. Register it under the id that options.Handler carries.");

    internal static PrivacyException SupplementIncomplete(IEnumerable<string> fields) =>
        new("YP0111", $"The strict profile takes no consent until the notice supplement is complete. Fill options.Supplement: {string.Join(", ", fields)}.");

    internal static PrivacyException UnknownScope() =>
        new("YP0112", "The policy manifest has no consent scope of that id. Use one listed in PrivacyPolicy.Scopes.");

    internal static PrivacyException LongLedgerEntry() =>
        new("YP0131", "The consent ledger entry is longer than 64 KiB. Nothing was written; shorten its texts or its list of items.");

    internal static PrivacyException BadLedgerEntry() =>
        new("YP0130", "The bytes are no consent ledger entry of this version. They were left as they are; look at where they came from.");

    internal static PrivacyException NotAnAuditToken() =>
        new("YP0150", $"An audit event takes tokens of letters, digits and -_.:/, 1 to {Audit.AuditEvent.MaxTokenLength} characters; its kind, of a-z, 0-9, dots and hyphens only. Commit to a personal value with Committing instead.");

    internal static PrivacyException AuditDamaged(Audit.AuditVerification result) =>
        new("YP0151", $"The stored audit log is damaged ({result.Reason}) at entry {result.FirstBrokenEntry?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}. Nothing was appended; bring back the last good copy, or open a new log and keep this one.");

    internal static PrivacyException AuditNameTwice() =>
        new("YP0152", "An audit event has two facts, or two committed values, of one name. Give each its own name.");

    internal static PrivacyException BadAuditEntry() =>
        new("YP0153", "The bytes are no audit entry of this version in its canonical form. They were left as they are; look at where they came from.");

    internal static PrivacyException BadManifest(string path, string reason, string mend, Exception? inner = null) =>
        new("YP0104", $"The policy manifest is wrong at {path}: {reason} {mend}", inner);

    internal static PrivacyException UnknownActivity() =>
        new("YP0105", "The id names an activity that the SDK does not know. Use an id listed in Activities.");

    internal static PrivacyException UnknownItem(string where) =>
        new("YP0103", $"{where} names a data item that the SDK does not know. Use an id listed in DataItems.");

    internal static PrivacyException OpaqueJsonType(Type type) =>
        new("YP0120", $"What {type.Name} writes as JSON cannot be masked: it has a converter of its own or extension data. "
            + "Write a type of plain properties instead.");

    internal static PrivacyException NoAttributeProvider(Type type, string property) =>
        new("YP0121", $"The attributes of {type.Name}.{property} cannot be read. "
            + "Describe the type by a context generated with System.Text.Json 9 or later.");

    internal static PrivacyException NotForJson(Type type) =>
        new("YP0122", $"{type.Name} holds raw personal information and is never JSON. "
            + "Write the view for its audience, or its prepared form.");

    internal static PrivacyException BadMaskFormat() =>
        new("YP0123", "There is no such mask format, or a number is outside its range. Keep 1 to 16 characters at an end; see docs/masking.md.");

    internal static PrivacyException RuleNotAllowed(string item) =>
        new("YP0124", $"The rule for {item} cannot be changed so: credentials are shown to nobody, "
            + "and an audience must be one that Audience names.");

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
        new("YP0128", $"What was to be masked is not JSON at line {line + 1}, byte {position + 1}. Mask it as text, or mend it.");

    internal static PrivacyException BadTable(long line) =>
        new("YP0129", $"The table is not CSV from line {line} on: a quotation mark is never closed, or the separator is no comma, semicolon or tab.");

    internal static PrivacyException MissingColumn() =>
        new("YP0132", "The table lacks a column that was named, so its values would not be masked by their item. Name the columns as the first line does, and give the separator.");

    internal static PrivacyException RevealRefused(string item) =>
        new("YP0183", $"{item} is not revealed: a reason must be given (S21), and credentials are shown to nobody.");

    internal static PrivacyException ShortCanary() =>
        new("YP0184", "A watched value is too short to be told from other text. Watch one of 4 characters or more, a Chinese name of 2.");

    internal static PrivacyException Leaked(IEnumerable<Masking.LeakFinding> leaks) =>
        new("YP0185", $"A watched value came out: {string.Join("; ", leaks.Select(leak => $"{leak.Item} in {leak.Place}"))}.");

    internal static PrivacyException DecisionUnexplained() =>
        new("YP0140", "The strict profile asks a decision on a verification to be explained, and an automated one to offer a review by a person. Give both.");

    internal static PrivacyException NotStatistics() =>
        new("YP0141", "Statistics are counts of 0 or more under labels that name nobody, with a minimum cell of 2 or more. Aggregate before releasing.");

    internal static PrivacyException BadDisclosureRecord() =>
        new("YP0142", "The bytes are no disclosure record of this version. They were left as they are; look at where they came from.");

    internal static PrivacyException NoIncident() =>
        new("YP0180", "The handler has no incident of that id. Report it first; a report is taken from anyone.");

    internal static PrivacyException IncidentNoticeIncomplete(IEnumerable<string> parts) =>
        new("YP0181", $"A notice of an incident has every part of PIPL 57; sparing, ordering and dismissing have a reason. Fill: {string.Join(", ", parts)}.");

    internal static PrivacyException NoGround() =>
        new("YP0160", "A \"no\", or a fee, lacks its ground or its justification. Name one of the grounds, and say in words why it applies.");

    internal static PrivacyException NoEvidence() =>
        new("YP0161", "Bad faith or abuse needs sufficient evidence. Give a reference to it.");

    internal static PrivacyException UnknownRequest() =>
        new("YP0162", "No rights request of that id is ready for this step. Look at its state, and follow the order of RightsWorkflow.");

    internal static PrivacyException BrokenRequest() =>
        new("YP0163", "The steps of a rights request do not follow one another. They were left as they are; look at the store.");

    internal static PrivacyException BadRightsStep() =>
        new("YP0164", "The bytes are no step of a rights request in its canonical form. They were left as they are; look at where they came from.");

    internal static PrivacyException RequestMovedOn() =>
        new("YP0165", "Somebody else took a step of the same rights request meanwhile. Nothing was written; read it again and decide anew.");

    internal static PrivacyException BadHolidayLine(int line) =>
        new("YP0166", $"Line {line.ToString(CultureInfo.InvariantCulture)} of a holiday table has another form. Write it as: 2026 off 0101-0103 work 0104.");

    internal static PrivacyException NoHolidays(int year) =>
        new("YP0167", $"The calendar has no holidays of {year.ToString(CultureInfo.InvariantCulture)}. Add the State Council's notice for that year with WorkingDayCalendar.With.");

    internal static PrivacyException BadJournal() =>
        new("YP0168", "The erasure journal is damaged before its end, or of another version. It was left as it is; bring back the last good copy before anything is served.");

    internal static PrivacyException NotReady() =>
        new("YP0169", "Erasures and withdrawals were not re-applied yet. Await RestoreGuard.ReapplyAsync at start, before the first request.");

    internal static PrivacyException TakesNothingAway() =>
        new("YP0170", "The journal takes withdrawals, refusals, closings and opt-outs, not what gives something. Append such an entry to the ledger alone.");

    internal static PrivacyException BadRightsOptions() =>
        new("YP0171", "Options of the rights desk are out of range: at least 1 free request, in a period of at least a day; a backup cycle of 0 to 3660 days.");

    internal static PrivacyException NoDisclosureStore() =>
        new("YP0143", "No store for disclosure records is named. Add AddYipaiEntityFrameworkCore(), or register an IDisclosureRecordStore.");

    internal static PrivacyException NoRightsStore() =>
        new("YP0172", "No store for rights requests is named. Add AddYipaiEntityFrameworkCore(), or register an IRightsRequestStore.");

    internal static PrivacyException NoDataSource() => new(
        "YP0173",
        "The rights desk has no store, so it could erase nothing and would still confirm it (P4.3.2, P4.3.3). "
        + "Register an IPersonalDataSource for each store that holds personal information.");

    internal static PrivacyException ItemsWithoutStore(DataItemSet items) => new(
        "YP0174",
        $"The host collects items that no registered store can erase (P4.3.2, P4.3.3): {items}. Name each in the Items of the IPersonalDataSource "
        + "that holds it, or name in RightsOptions.CollectedItems what the host collects.");

    internal static PrivacyException BadCheckpoint() =>
        new("YP0154", "The text is no checkpoint in its one form, or its origin is empty or has a line break. Leave it as it is; look at where it came from.");

    internal static PrivacyException NotInLog() =>
        new("YP0155", "The log has no such entry, or was never that long. Ask for a place and sizes within the log's head.");

    internal static PrivacyException BadIncidentStep() =>
        new("YP0182", "The bytes are no step of an incident of this version. They were left as they are; look at where they came from.");

    internal static PrivacyException BadIssuingDomain() =>
        new("YP0176", "The issuing domain is no host name, or not one of your own. "
            + "Name a host such as city.example.cn; with subdomains, a domain that only you register under, never an IP address.");

    internal static PrivacyException NotSafeguarded(IEnumerable<string> refusals) =>
        new("YP0175", $"A store or an endpoint lacks what the policy promises: {string.Join("; ", refusals)}. "
            + "Add the measure and declare it, or keep the items elsewhere.");

    internal static PrivacyException BadSigningKey() =>
        new("YP0156", "The bytes are no key on the curve P-256. Give a private key as PKCS#8, a public key as SubjectPublicKeyInfo, both DER.");

    internal static PrivacyException ForeignEvidence() =>
        new("YP0157", "The evidence does not show that this receipt's record was logged. Log its digest as ConsentReceipt.CommitmentName, and prove that entry for the size of a checkpoint under the handler's id.");

    internal static PrivacyException BadDeidentificationKey() =>
        new("YP0192", "A de-identification key needs an id of 1 to 32 lower-case letters, digits and hyphens, and a secret of 32 bytes or more.");

    internal static PrivacyException UnknownDeidentificationKey() =>
        new("YP0193", "The pseudonym was made under a key that was not given. Give it among the retired keys.");

    internal static PrivacyException BadFf1() =>
        new("YP0194", "FF1 takes an AES key of 16, 24 or 32 bytes, a radix of 2 to 256, 2 to 512 numerals below it that have a million values or more, "
            + "a tweak of at most 256 bytes, and a result of the same length.");

    internal static PrivacyException NoToken() =>
        new("YP0195", "The text has not the form that this kind of token keeps: digits of its length, without separators or +86, and a check that holds.");

    internal static PrivacyException TooManyClasses() =>
        new("YP0196", "The rows have more different combinations than the meter may hold. Generalise first, or measure in partitions and join the results.");

    internal static PrivacyException OtherColumns() =>
        new("YP0197", "A row has another number of columns than the meter was made for.");
}
