using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Masking;
using Yipai.Testing.Cities;
using Yipai.Testing.Faults;
using Yipai.Testing.Wire;

namespace Yipai.Testing;

/// <summary>Represents a city in the process of a test.</summary>
/// <remarks>
/// It answers reports, photos, consent records and accounts as a city must (docs/wire.md). It keeps everything in memory and signs its
/// profile with a key of its own. Its receipts carry no signature and no proof. A path that it does not serve gets 404.
/// </remarks>
/// <example>
/// <code>
/// var city = new FakeCity();
/// services.AddYipaiClient(options => options.City = city.Profile).UseFakeCity(city);
/// city.Faults.Next(Fault.CutAfter);                              // the answer to the next request is lost
/// ReceivedReport report = city.Reports.Single();                 // after the client has sent it
/// </code>
/// </example>
public sealed class FakeCity : ICityIntake
{
    private readonly Lock _lock = new();
    private readonly CityRecords _records = new();
    private readonly List<CityRequest> _requests = [];
    private readonly CityTexts _texts;
    private readonly ConsentDesk _consents;
    private readonly ReportDesk _reports;
    private readonly UploadDesk _uploads;
    private readonly AccountDesk _accounts;
    private readonly TimeProvider _time;
    private LeakAssert? _watch;

    /// <summary>Creates a city without accounts.</summary>
    /// <param name="time">The clock of the city. The default is the clock of the system.</param>
    /// <param name="privacy">Sets handler, supplement and reading. The default is the handler of the demonstration.</param>
    public FakeCity(TimeProvider? time = null, Action<YipaiPrivacyOptions>? privacy = null)
    {
        _time = time ?? TimeProvider.System;
        var options = new YipaiPrivacyOptions();
        (privacy ?? (demonstration => demonstration.UseDemonstrationHandler()))(options);
        _texts = new CityTexts(options, _time.GetUtcNow());
        _consents = new ConsentDesk(_texts, _records, _time);
        _reports = new ReportDesk(_texts, _records, _time);
        _uploads = new UploadDesk(_texts, _records, _reports, _time);
        _accounts = new AccountDesk(_texts, _records, _consents, _time);
    }

    /// <summary>Gets the profile that a client of this city loads.</summary>
    public CityProfile Profile => Locked(() => _texts.Profile);

    /// <summary>Gets the script that says what goes wrong between client and city.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>Gets the reports that the city has taken, in the order in which they arrived.</summary>
    public IReadOnlyList<ReceivedReport> Reports => Locked(() => _records.Reports.ToArray());

    /// <summary>Gets the requests that reached the city, in their order.</summary>
    public IReadOnlyList<CityRequest> Requests => Locked(() => _requests.ToArray());

    /// <summary>Gets the ledger of a person or of a visitor's report, oldest entry first.</summary>
    public IReadOnlyList<LedgerEntry> LedgerOf(SubjectId subject)
    {
        SubjectId.ThrowIfDefault(subject);
        return Locked(() => _records.EntriesOf(subject));
    }

    /// <summary>Opens an account without a registration and returns its session, for a test that begins with a signed-in person.</summary>
    /// <param name="subject">The pseudonymous id of the person. No account may have it yet.</param>
    public AccountSession OpenAccount(SubjectId subject)
    {
        SubjectId.ThrowIfDefault(subject);
        return Locked(() =>
        {
            _records.Accounts.Add(subject.Value, new CityAccount(subject.Value, "13900000000", "correct-horse-42"));
            return new AccountSession(subject, _records.OpenSession(subject));
        });
    }

    /// <summary>Adds a record to a person's ledger, as another host of the same person does.</summary>
    public void AddRecord(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Locked(() =>
        {
            _consents.Keep(entry);
            return true;
        });
    }

    /// <summary>Publishes a newer text of the notice.</summary>
    /// <remarks>What the city showed before still counts for records that answer it.</remarks>
    public void MoveOn(NoticeSupplement supplement)
    {
        ArgumentNullException.ThrowIfNull(supplement);
        Locked(() =>
        {
            _texts.MoveOn(supplement, _time.GetUtcNow());
            return true;
        });
    }

    /// <summary>Lets an assert check the path and the headers of every later request, where no personal value may be.</summary>
    public void Watch(LeakAssert assert)
    {
        ArgumentNullException.ThrowIfNull(assert);
        Locked(() => _watch = assert);
    }

    /// <inheritdoc/>
    public ValueTask<CityResponse> AnswerAsync(CityRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Locked(() =>
        {
            _requests.Add(request);
            _watch?.Check(request.ToString(), $"{request.Path}{request.Query}\n{request.Headers}");
            return Answer(request) with { Date = _time.GetUtcNow() };
        }));
    }

    private CityResponse Answer(CityRequest request)
    {
        try
        {
            Caller caller = Caller.Of(request, _records);
            return (request.Method, request.Segments) switch
            {
                ("GET", ["city"]) => new CityResponse(200, _texts.Document),
                ("GET", ["policy"]) => Policy(),
                ("GET", ["policy", "receipt-key"]) => CityResponse.Json(_texts.Key, WireJsonContext.Default.ReceiptKey),
                ("PUT", ["accounts", var id]) => _accounts.Register(request, id),
                ("POST", ["sessions"]) => _accounts.SignIn(request),
                ("DELETE", ["sessions"]) => _accounts.SignOut(request),
                _ when !caller.IsKnown => CityProblems.NotSignedIn,
                ("GET", ["me"]) => _accounts.Show(caller),
                ("GET", ["inbox"]) => AccountDesk.ShowInbox(caller),
                ("DELETE", ["me"]) => _accounts.Close(caller),
                ("GET", ["consents"]) => _consents.List(request, caller),
                ("PUT", ["consents", var id]) => _consents.Take(request, id, caller),
                ("PUT", ["photos", var digest]) => _reports.TakePhoto(request, digest, caller),
                ("POST", ["uploads"]) => _uploads.Create(request, caller),
                ("HEAD", ["uploads", var id]) => _uploads.Ask(id, caller),
                ("PATCH", ["uploads", var id]) => _uploads.Append(request, id, caller),
                ("DELETE", ["uploads", var id]) => _uploads.End(id, caller),
                ("PUT", ["reports", var id]) => _reports.TakeReport(request, id, caller),
                _ => CityProblems.NotFound,
            };
        }
        catch (CasesException exception)
        {
            return CityProblems.Unprocessable(exception.Code);
        }
        catch (PrivacyException exception)
        {
            return CityProblems.Unprocessable(exception.Code);
        }
    }

    private CityResponse Policy()
    {
        ConsentNotice notice = _texts.Guard.Notice;
        var answer = new PolicyAnswer(
            notice.Title, notice.Version.Version, notice.Version.ContentHash, notice.Handler.Name, notice.Handler.Contact, notice.Text);
        return CityResponse.Json(answer, WireJsonContext.Default.PolicyAnswer);
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return work();
        }
    }
}
