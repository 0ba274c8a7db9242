using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Cities;

/// <summary>Registers people, signs them in and out, shows what is held, and closes accounts (docs/wire.md).</summary>
internal sealed class AccountDesk(CityTexts texts, CityRecords records, ConsentDesk consents, TimeProvider time)
{
    public CityResponse Register(CityRequest request, string subjectId)
    {
        if (AccountFormat.ReadRegistration(request.Body.Span) is not { } body || !Guid.TryParseExact(subjectId, "N", out _))
        {
            return CityProblems.BadRequest;
        }

        var subject = new SubjectId(subjectId);
        NoticePresentation? notice = body.NoticeEvidence.IsEmpty
            ? null : LedgerEntryFormat.Read(body.NoticeEvidence.Span) as NoticePresentation;
        bool isOwn = notice is not null && notice.SubjectId == subject && notice.HandlerId == texts.Guard.Handler.Id;
        DateTimeOffset now = time.GetUtcNow();
        ConsentState state = isOwn ? ConsentState.From([notice! with { At = notice.At > now ? now : notice.At }]) : ConsentState.Empty;
        ProcessingDecision decision = texts.Guard.Decide(new(Activities.Register, ItemsOf(body)) { Now = now }, state);
        if (!decision.IsAllowed)
        {
            bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown && isOwn && texts.Find(notice!.PolicyHash) is not null;
            return sawEarlier ? CityProblems.PolicyMovedOn : CityProblems.Denied(decision);
        }

        var account = new CityAccount(body.AccountName ?? "", body.MobileNumber ?? "", body.Password ?? "");
        return IsFaulty(account) ? CityResponse.Problem(422, "InvalidAccount", "P4.1.1/1", "P4.2.2/3")
            : Open(subject, account) is { } refused ? refused : SignIn(subject, notice!);
    }

    public CityResponse SignIn(CityRequest request)
    {
        SignInRequest? body = AccountFormat.ReadSignIn(request.Body.Span);
        (string subject, CityAccount? account) = records.Accounts.FirstOrDefault(pair => pair.Value.AccountName == body?.AccountName);
        if (body is null || account is null || account.Password != body.Password)
        {
            return CityResponse.Problem(403, "SignInFailed");
        }

        return body.NewPassword is null ? Session(new SubjectId(subject)) : Renew(subject, account, body);
    }

    public CityResponse SignOut(CityRequest request)
    {
        records.Sessions.Remove(request.Token ?? "");
        return new CityResponse(204, default);
    }

    /// <summary>Shows an inbox without messages, because this city sends none.</summary>
    public static CityResponse ShowInbox(Caller caller) => caller.Subject is null
        ? CityProblems.NotSignedIn : CityResponse.Json(new InboxAnswer([], "", false), WireJsonContext.Default.InboxAnswer);

    public CityResponse Show(Caller caller)
    {
        if (caller.Subject is not { } subject)
        {
            return CityProblems.NotSignedIn;
        }

        CityAccount account = records.Accounts[subject.Value];
        IEnumerable<string> cases = records.Reports.Where(report => report.Reporter == subject).Select(report => report.CaseId.Value);
        var stores = new Dictionary<string, JsonElement>
        {
            ["account"] = Texts([account.AccountName, account.MobileNumber]),
            ["cases"] = Texts(cases),
            ["consents"] = Texts(records.EntriesOf(subject).Select(entry => entry.EntryId.ToString("N"))),
        };
        return CityResponse.Json(new HeldInformation(subject.Value, stores), WireJsonContext.Default.HeldInformation);
    }

    public CityResponse Close(Caller caller)
    {
        if (caller.Subject is not { } subject)
        {
            return CityProblems.NotSignedIn;
        }

        records.Close(subject);
        var step = new AccountClosureStep("account", "Erased", null, "P4.3.3");
        return CityResponse.Json(new AccountClosureAnswer([step]), WireJsonContext.Default.AccountClosureAnswer);
    }

    private static bool IsFaulty(CityAccount account) =>
        account.AccountName.Length is < 2 or > 32
        || account.MobileNumber.Length != 11 || !account.MobileNumber.All(char.IsAsciiDigit) || account.MobileNumber[0] != '1'
        || !PasswordAdvisor.Check(account.Password, account.AccountName, account.MobileNumber).IsStrong;

    private static DataItemSet ItemsOf(RegistrationRequest body) =>
        (body.AccountName is null ? DataItemSet.Empty : DataItems.AccountName)
        | (body.MobileNumber is null ? DataItemSet.Empty : DataItems.MobileNumber)
        | (body.Password is null ? DataItemSet.Empty : DataItems.AccountPassword)
        | (body.UnknownMembers.Count == 0 ? DataItemSet.Empty : DataItems.AccountInformation);

    private static JsonElement Texts(IEnumerable<string> texts)
    {
        string array = string.Join(',', texts.Select(text => $"\"{JsonEncodedText.Encode(text)}\""));
        using JsonDocument document = JsonDocument.Parse($"[{array}]");
        return document.RootElement.Clone();
    }

    /// <summary>Opens an account.</summary>
    /// <remarks>Returns a refusal if the name is taken, and null for the same registration sent again.</remarks>
    private CityResponse? Open(SubjectId subject, CityAccount account)
    {
        bool isTaken = records.Accounts.Any(
            pair => (pair.Key == subject.Value || pair.Value.AccountName == account.AccountName)
                && (pair.Key != subject.Value || pair.Value != account));
        if (isTaken)
        {
            return CityResponse.Problem(409, "AccountNameTaken");
        }

        records.Accounts[subject.Value] = account;
        return null;
    }

    /// <summary>Renews the password of whoever knows the mobile number of the account.</summary>
    private CityResponse Renew(string subject, CityAccount account, SignInRequest body)
    {
        CityAccount renewed = account with { Password = body.NewPassword! };
        if (account.MobileNumber != body.MobileNumber)
        {
            return CityResponse.Problem(403, "SignInFailed");
        }

        if (renewed.Password == account.Password || IsFaulty(renewed))
        {
            return CityResponse.Problem(422, "InvalidAccount", "P4.1.1/1", "P4.2.2/3");
        }

        records.Accounts[subject] = renewed;
        return Session(new SubjectId(subject));
    }

    private CityResponse SignIn(SubjectId subject, NoticePresentation notice)
    {
        consents.Keep(notice);
        return Session(subject);
    }

    private CityResponse Session(SubjectId subject) => CityResponse.Json(
        new SessionAnswer(subject, records.OpenSession(subject)), WireJsonContext.Default.SessionAnswer);
}
