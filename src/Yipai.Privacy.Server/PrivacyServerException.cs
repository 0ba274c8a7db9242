using System.Globalization;

namespace Yipai.Privacy.Server;

/// <summary>The one exception of <c>Yipai.Privacy.Server</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class PrivacyServerException : PrivacyException
{
    private PrivacyServerException(string code, string message, Exception? inner = null)
        : base(code, message, inner)
    {
    }

    internal static PrivacyServerException NotAnAuditToken() =>
        new("YP0150", $"An audit event takes tokens of letters, digits and -_.:/, 1 to {Proofs.AuditEntry.MaxTokenLength} characters; its kind, of a-z, 0-9, dots and hyphens only. Commit to a personal value with Committing instead.");

    internal static PrivacyServerException AuditDamaged(Audit.AuditVerification result) =>
        new("YP0151", $"The stored audit log is damaged ({result.Reason}) at entry {result.FirstBrokenEntry?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}. Nothing was appended; bring back the last good copy, or open a new log and keep this one.");

    internal static PrivacyServerException RevealRefused(string item) =>
        new("YP0183", $"{item} is not revealed: a reason must be given (S21), and credentials are shown to nobody.");

    internal static PrivacyServerException BadDisclosureRecord() =>
        new("YP0142", "The bytes are no disclosure record of this version. They were left as they are; look at where they came from.");

    internal static PrivacyServerException NoIncident() =>
        new("YP0180", "The handler has no incident of that id. Report it first; a report is taken from anyone.");

    internal static PrivacyServerException IncidentNoticeIncomplete(IEnumerable<string> parts) =>
        new("YP0181", $"A notice of an incident has every part of PIPL 57; sparing, ordering and dismissing have a reason. Fill: {string.Join(", ", parts)}.");

    internal static PrivacyServerException NoGround() =>
        new("YP0160", "A \"no\", or a fee, lacks its ground or its justification. Name one of the grounds, and say in words why it applies.");

    internal static PrivacyServerException NoEvidence() =>
        new("YP0161", "Bad faith or abuse needs sufficient evidence. Give a reference to it.");

    internal static PrivacyServerException UnknownRequest() =>
        new("YP0162", "No rights request of that id is ready for this step. Look at its state, and follow the order of RightsWorkflow.");

    internal static PrivacyServerException BrokenRequest() =>
        new("YP0163", "The steps of a rights request do not follow one another. They were left as they are; look at the store.");

    internal static PrivacyServerException BadRightsStep() =>
        new("YP0164", "The bytes are no step of a rights request in its canonical form. They were left as they are; look at where they came from.");

    internal static PrivacyServerException RequestMovedOn() =>
        new("YP0165", "Somebody else took a step of the same rights request meanwhile. Nothing was written; read it again and decide anew.");

    internal static PrivacyServerException BadJournal() =>
        new("YP0168", "The erasure journal is damaged before its end, or of another version. It was left as it is; bring back the last good copy before anything is served.");

    internal static PrivacyServerException NotReady() =>
        new("YP0169", "Erasures and withdrawals were not re-applied yet. Await RestoreGuard.ReapplyAsync at start, before the first request.");

    internal static PrivacyServerException TakesNothingAway() =>
        new("YP0170", "The journal takes withdrawals, refusals, closings and opt-outs, not what gives something. Append such an entry to the ledger alone.");

    internal static PrivacyServerException BadRightsOptions() =>
        new("YP0171", "Options of the rights desk are out of range: at least 1 free request, in a period of at least a day; a backup cycle of 0 to 3660 days.");

    internal static PrivacyServerException NotInLog() =>
        new("YP0155", "The log has no such entry, or was never that long. Ask for a place and sizes within the log's head.");

    internal static PrivacyServerException BadIncidentStep() =>
        new("YP0182", "The bytes are no step of an incident of this version. They were left as they are; look at where they came from.");

    internal static PrivacyServerException BadDeidentificationKey() =>
        new("YP0192", "A de-identification key needs an id of 1 to 32 lower-case letters, digits and hyphens, and a secret of 32 bytes or more.");

    internal static PrivacyServerException UnknownDeidentificationKey() =>
        new("YP0193", "The pseudonym was made under a key that was not given. Give it among the retired keys.");

    internal static PrivacyServerException BadFf1() =>
        new("YP0194", "FF1 takes an AES key of 16, 24 or 32 bytes, a radix of 2 to 256, 2 to 512 numerals below it that have a million values or more, "
            + "a tweak of at most 256 bytes, and a result of the same length.");

    internal static PrivacyServerException NoToken() =>
        new("YP0195", "The text has not the form that this kind of token keeps: digits of its length, without separators or +86, and a check that holds.");

    internal static PrivacyServerException TooManyClasses() =>
        new("YP0196", "The rows have more different combinations than the meter may hold. Generalise first, or measure in partitions and join the results.");

    internal static PrivacyServerException OtherColumns() =>
        new("YP0197", "A row has another number of columns than the meter was made for.");

    internal static PrivacyServerException NoDisclosureStore() =>
        new("YP0143", "No store for disclosure records is named. Add AddYipaiEntityFrameworkCore(), or register an IDisclosureRecordStore.");

    internal static PrivacyServerException NoRightsStore() =>
        new("YP0172", "No store for rights requests is named. Add AddYipaiEntityFrameworkCore(), or register an IRightsRequestStore.");

    internal static PrivacyServerException ForeignEvidence() =>
        new("YP0157", "The evidence does not show that this receipt's record was logged. Log its digest as ConsentReceipt.CommitmentName, and prove that entry for the size of a checkpoint under the handler's id.");

    internal static PrivacyServerException NoDataSource() => new(
        "YP0173",
        "The rights desk has no store, so it could erase nothing and would still confirm it (P4.3.2, P4.3.3). "
        + "Register an IPersonalDataSource for each store that holds personal information.");

    internal static PrivacyServerException ItemsWithoutStore(DataItemSet items) => new(
        "YP0174",
        $"The host collects items that no registered store can erase (P4.3.2, P4.3.3): {items}. Name each in the Items of the IPersonalDataSource "
        + "that holds it, or name in RightsOptions.CollectedItems what the host collects.");
}
