using Yipai.Client.Outbox;

namespace Yipai.Client;

/// <summary>The city's reporting platform, as a citizen's host sees it.</summary>
/// <remarks>Making one does no network, file, identifier or clock work.</remarks>
public class YipaiClient
{
    /// <summary>Puts the parts together.</summary>
    public YipaiClient(
        DraftsClient drafts, ReportsClient reports, CasesClient cases, ConsentClient consent, AccountClient account, RightsClient rights, OutboxSender outbox)
    {
        Drafts = drafts;
        Reports = reports;
        Cases = cases;
        Consent = consent;
        Account = account;
        Rights = rights;
        Outbox = outbox;
    }

    /// <summary>Makes an empty client, for mocking.</summary>
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
    public virtual OutboxSender Outbox { get; }
}
