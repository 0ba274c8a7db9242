namespace Yipai.Client;

/// <summary>The city's reporting platform, as a citizen's host sees it.</summary>
/// <remarks>Making one does no network, file, identifier or clock work.</remarks>
/// <example>
/// <code>
/// services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn")).UseSqlite("reports.db");
/// YipaiClient yipai = services.BuildServiceProvider().GetRequiredService&lt;YipaiClient&gt;();
/// SubmissionReceipt receipt = await yipai.Reports.SubmitAsync(draft);
/// </code>
/// </example>
public class YipaiClient
{
    /// <summary>Puts a client together from its parts; a test can give mocks.</summary>
    public YipaiClient(
        DraftsClient drafts, ReportsClient reports, CasesClient cases, ConsentClient consent, AccountClient account, RightsClient rights, OutboxClient outbox)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(outbox);
        Drafts = drafts;
        Reports = reports;
        Cases = cases;
        Consent = consent;
        Account = account;
        Rights = rights;
        Outbox = outbox;
    }

    /// <summary>Makes a client without parts, for a mock that overrides what it needs.</summary>
    protected YipaiClient()
    {
        Drafts = null!;
        Reports = null!;
        Cases = null!;
        Consent = null!;
        Account = null!;
        Rights = null!;
        Outbox = null!;
    }

    /// <summary>Reports still being written (草稿), on this device only.</summary>
    public virtual DraftsClient Drafts { get; }

    /// <summary>Submitting reports (上报).</summary>
    public virtual ReportsClient Reports { get; }

    /// <summary>Reading cases (案卷).</summary>
    public virtual CasesClient Cases { get; }

    /// <summary>Notice and choices (告知、同意).</summary>
    public virtual ConsentClient Consent { get; }

    /// <summary>Registering, signing in, cancelling.</summary>
    public virtual AccountClient Account { get; }

    /// <summary>What is held about the person (P4.3.1).</summary>
    public virtual RightsClient Rights { get; }

    /// <summary>What waits to be sent.</summary>
    public virtual OutboxClient Outbox { get; }
}
