using System.Globalization;
using System.Text;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Cities;

/// <summary>Takes consent records into the city's ledger and lists them for the person (docs/wire.md).</summary>
internal sealed class ConsentDesk(CityTexts texts, CityRecords records, TimeProvider time)
{
    private const int PageLength = 100;

    public CityResponse Take(CityRequest request, string entryId, Caller caller)
    {
        LedgerEntry entry = LedgerEntryFormat.Read(request.Body.Span);
        if (caller.Subject is null && !ReportId.IsVisitorSubject(entry.SubjectId))
        {
            return CityProblems.NotSignedIn;
        }

        if (entry.EntryId.ToString("N") != entryId || entry.SubjectId != (caller.Subject ?? entry.SubjectId)
            || entry.HandlerId != texts.Guard.Handler.Id || !IsOfPerson(entry))
        {
            return CityProblems.ForeignEvidence;
        }

        if (!entry.TakesAway && entry is not PermissionObservation)
        {
            if (texts.Find(entry.PolicyHash) is not { } asked)
            {
                return CityProblems.UnknownNotice;
            }

            if (entry is ConsentRecord given && !(Knows(asked, given.ScopeId) && asked.CreatePrompt(given.ScopeId).IsAnsweredBy(given)))
            {
                return CityProblems.ForeignEvidence;
            }
        }

        Keep(entry);
        return CityResponse.Json(
            new ConsentAnswer(entryId) { Receipt = FindReceipt(entry.EntryId) }, WireJsonContext.Default.ConsentAnswer);
    }

    public CityResponse List(CityRequest request, Caller caller)
    {
        if (caller.Subject is not { } subject)
        {
            return CityProblems.NotSignedIn;
        }

        IReadOnlyList<LedgerEntry> entries = records.EntriesOf(subject);
        string cursor = Uri.UnescapeDataString(request.Query.Split("after=").Last());
        int start = int.TryParse(cursor, CultureInfo.InvariantCulture, out int read) && read >= 0 && read <= entries.Count ? read : 0;
        ConsentPageEntry[] page =
        [
            .. from entry in entries.Skip(start).Take(PageLength)
               select new ConsentPageEntry(LedgerEntryFormat.Write(entry)) { Receipt = FindReceipt(entry.EntryId) },
        ];
        int end = start + page.Length;
        return CityResponse.Json(
            new ConsentPage(page, end.ToString(CultureInfo.InvariantCulture), end < entries.Count), WireJsonContext.Default.ConsentPage);
    }

    /// <summary>Keeps an entry once.</summary>
    /// <remarks>
    /// A time in the future becomes the time of arrival. For a visitor it becomes the day of arrival, because visitors send days only, and
    /// an instant would come after every later record of that day.
    /// </remarks>
    public void Keep(LedgerEntry entry)
    {
        if (records.Ledger.Exists(known => known.EntryId == entry.EntryId))
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset latest = ReportId.IsVisitorSubject(entry.SubjectId) ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) : now;
        LedgerEntry received = entry.At > now ? entry with { At = latest } : entry;
        records.Ledger.Add(received);
        if (received.TakesAway)
        {
            records.EraseUploads(received.SubjectId);
        }

        PrivacyGuard asked = texts.Find(entry.PolicyHash) ?? texts.Guard;
        if (received is ConsentRecord choice && Knows(asked, choice.ScopeId))
        {
            string receipt = ConsentReceipt.Of(asked.CreatePrompt(choice.ScopeId), choice).ToJson();
            records.Receipts[entry.EntryId] = Encoding.UTF8.GetBytes(receipt);
        }
    }

    private static bool IsOfPerson(LedgerEntry entry) => entry
        is NoticePresentation or PurposeNotice or AgreementAcceptance or MinorDeclaration or PreferenceChoice or PermissionObservation
        or ConsentRecord { Kind: not ConsentKind.Guardian, Guardian: null };

    private static bool Knows(PrivacyGuard asked, string scopeId) => asked.Policy.Scopes.Any(
        scope => scope.Id == scopeId || (scope.IsPerRecipient && scopeId.StartsWith(scope.Id + "/", StringComparison.Ordinal)
            && scopeId.Length > scope.Id.Length + 1));

    private ReadOnlyMemory<byte>? FindReceipt(Guid entryId) =>
        records.Receipts.TryGetValue(entryId, out ReadOnlyMemory<byte> receipt) ? receipt : (ReadOnlyMemory<byte>?)null;
}
