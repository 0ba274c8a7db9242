using System.Globalization;

namespace Yipai.Privacy.Server;

/// <summary>The exception that <c>Yipai.Privacy.Server</c> throws, with a stable code.</summary>
/// <remarks>
/// A message says what is wrong and what to do, and never contains a personal value. The page docs/errors.md lists the codes.
/// </remarks>
public sealed class PrivacyServerException : PrivacyException
{
    private PrivacyServerException(string code, string message, Exception? inner = null)
        : base(code, message, inner)
    {
    }

    internal static PrivacyServerException NotAnAuditToken() => new(
        "YP0150",
        $"A token of an audit event must have 1 to {Proofs.AuditEntry.MaxTokenLength} letters, digits or characters of -_.:/. "
        + "The kind of an event takes only a-z, 0-9, dots and hyphens. For a personal value store a commitment with Committing instead.");

    internal static PrivacyServerException AuditDamaged(Audit.AuditVerification result) => new(
        "YP0151",
        $"The stored audit log is damaged ({result.Reason}) at entry "
        + $"{result.FirstBrokenEntry?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}. "
        + "Nothing was appended. Restore the last good copy, or open a new log and keep this one.");

    internal static PrivacyServerException RevealRefused(string item) =>
        new("YP0183", $"{item} was not revealed. Give a reason (S21), and never ask for credentials, which nobody may see.");

    internal static PrivacyServerException BadImpactAssessment() => new(
        "YP0188",
        "The bytes are not a whole impact assessment of this version. They were not changed. Check the store from which they come.");

    internal static PrivacyServerException BadDisclosureRecord() => new(
        "YP0142",
        "The bytes are not a disclosure record of this version. They were not changed. Check the store from which they come.");

    internal static PrivacyServerException NoIncident() =>
        new("YP0180", "The handler has no incident with this id. Report the incident first; anyone may report one.");

    internal static PrivacyServerException IncidentNoticeIncomplete(IEnumerable<string> parts) => new(
        "YP0181",
        "The notice of an incident lacks parts that PIPL 57 requires, or the decision to spare, order or dismiss a notice "
        + $"lacks its reason. Fill in: {string.Join(", ", parts)}.");

    internal static PrivacyServerException NoGround() => new(
        "YP0160",
        "A refusal or a fee lacks its ground or its justification. Name one of the grounds and explain in words why it applies.");

    internal static PrivacyServerException NoEvidence() =>
        new("YP0161", "A claim of bad faith or abuse needs sufficient evidence. Give a reference to the evidence.");

    internal static PrivacyServerException UnknownRequest() =>
        new("YP0162", "No rights request with this id is ready for this step. Check its state and follow the order of RightsWorkflow.");

    internal static PrivacyServerException BrokenRequest() =>
        new("YP0163", "The steps of a rights request do not follow one another. They were not changed. Check the store.");

    internal static PrivacyServerException BadRightsStep() => new(
        "YP0164",
        "The bytes are not a step of a rights request in its canonical form. They were not changed. Check the store from which they come.");

    internal static PrivacyServerException RequestMovedOn() => new(
        "YP0165",
        "Somebody else took a step of the same rights request in the meantime. Nothing was written. "
        + "Read the request again and decide anew.");

    internal static PrivacyServerException BadJournal() => new(
        "YP0168",
        "The erasure journal is damaged before its end, or has another version. It was not changed. "
        + "Restore its last good copy before you serve any request.");

    internal static PrivacyServerException NotReady() => new(
        "YP0169",
        "Erasures and withdrawals have not been re-applied yet. Await RestoreGuard.ReapplyAsync at start, before the first request.");

    internal static PrivacyServerException TakesNothingAway() => new(
        "YP0170",
        "The journal accepts withdrawals, refusals, closings and opt-outs, but this entry grants something. Append it to the ledger only.");

    internal static PrivacyServerException BadRightsOptions() => new(
        "YP0171",
        "An option of the rights desk is out of range. FreeRequests must be 1 or more, FreePeriod one day or more, "
        + "and BackupCycle from 0 to 3660 days.");

    internal static PrivacyServerException NotInLog() =>
        new("YP0155", "The log has no such entry, or never had that size. Ask for an index and sizes within the head of the log.");

    internal static PrivacyServerException BadIncidentStep() => new(
        "YP0182",
        "The bytes are not a step of an incident of this version. They were not changed. Check the store from which they come.");

    internal static PrivacyServerException BadDeidentificationKey() => new(
        "YP0192",
        "A de-identification key needs an id of 1 to 32 lower-case letters, digits and hyphens, "
        + "and a secret of 32 bytes or more. Correct the key.");

    internal static PrivacyServerException UnknownDeidentificationKey() =>
        new("YP0193", "The pseudonym was made with a key that this pseudonymizer does not have. Add that key to its retired keys.");

    internal static PrivacyServerException BadFf1() => new(
        "YP0194",
        "An argument of FF1 is out of range. FF1 needs an AES key of 16, 24 or 32 bytes, a radix of 2 to 256, "
        + "and 2 to 512 numerals below the radix with a million combinations or more. "
        + "The tweak has at most 256 bytes, and the result must be as long as the input.");

    internal static PrivacyServerException NoToken() => new(
        "YP0195",
        "The text does not have the form of this kind of token. Give only its digits, in the right number and with a valid check digit, "
        + "without separators or +86.");

    internal static PrivacyServerException TooManyClasses() => new(
        "YP0196",
        "The rows have more different combinations than the meter can hold. Generalise them first, "
        + "or measure partitions and join the results.");

    internal static PrivacyServerException OtherColumns() =>
        new("YP0197", "A row has a different number of columns than the meter expects. Give every row the columns of the meter.");

    internal static PrivacyServerException NotAssessed(IEnumerable<string> needs) => new(
        "YP0198",
        $"No impact assessment covers {string.Join(", ", needs)}. The law wants one before the start (PIPL 55): add it to "
        + "AssessmentOptions.Assessments, or name in AssessmentOptions.Activities only what this host runs.");

    internal static PrivacyServerException AssessmentIncomplete(IEnumerable<string> parts) => new(
        "YP0199", $"An impact assessment was not kept. Fill or correct: {string.Join(", ", parts)} (PIPL 56).");

    internal static PrivacyServerException NoDisclosureStore() => new(
        "YP0143",
        "No store for disclosure records is registered. Call AddYipaiEntityFrameworkCore(), or register an IDisclosureRecordStore.");

    internal static PrivacyServerException NoRightsStore() => new(
        "YP0172",
        "No store for rights requests is registered. Call AddYipaiEntityFrameworkCore(), or register an IRightsRequestStore.");

    internal static PrivacyServerException ForeignEvidence() => new(
        "YP0157",
        "The evidence does not show that the record of this receipt was logged. Log its digest as ConsentReceipt.CommitmentName, "
        + "and prove that entry for the size of a checkpoint under the id of the handler.");

    internal static PrivacyServerException NoReceipt() => new(
        "YP0177",
        "The route to the other handler returned no reference of a receipt, so nothing shows that the copy arrived (PIPL 45). "
        + "Return from IPortabilityRoute.SendAsync only when the other handler has confirmed the receipt.");

    internal static PrivacyServerException NoDataSource() => new(
        "YP0173",
        "The rights desk has no store, so it could erase nothing and would still confirm the erasure (P4.3.2, P4.3.3). "
        + "Register an IPersonalDataSource for each store that holds personal information.");

    internal static PrivacyServerException ItemsWithoutStore(DataItemSet items) => new(
        "YP0174",
        $"The host collects items that no registered store can erase (P4.3.2, P4.3.3): {items}. "
        + "Add each to the Items of the IPersonalDataSource that holds it, "
        + "or list in RightsOptions.CollectedItems only the items that the host collects.");
}
