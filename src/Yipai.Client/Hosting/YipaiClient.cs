namespace Yipai.Client;

/// <summary>Connects the app of a citizen with the reporting platform of a city.</summary>
/// <remarks>Creating a client uses no network, file, identifier or clock.</remarks>
/// <example>
/// <code>
/// services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn")).UseSqlite("reports.db");
/// YipaiClient yipai = services.BuildServiceProvider().GetRequiredService&lt;YipaiClient&gt;();
/// SubmissionReceipt receipt = await yipai.Reports.SubmitAsync(draft);
/// </code>
/// </example>
public class YipaiClient
{
    /// <summary>Creates a client from its parts.</summary>
    /// <remarks>A test can pass mocks.</remarks>
    public YipaiClient(
        DraftsClient drafts, ReportsClient reports, CasesClient cases, ConsentClient consent, AccountClient account, RightsClient rights,
        MessagesClient messages, PermissionsClient permissions, DeviceClient device, ContactsClient contacts,
        SupportClient support, DisclosuresClient disclosures, ParticipationClient participation,
        PersonalizationClient personalization, VerificationClient verification, PurchasesClient purchases,
        BindingsClient bindings, SitesClient sites, StaffClient staff, OutboxClient outbox)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(permissions);
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(support);
        ArgumentNullException.ThrowIfNull(disclosures);
        ArgumentNullException.ThrowIfNull(participation);
        ArgumentNullException.ThrowIfNull(personalization);
        ArgumentNullException.ThrowIfNull(verification);
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(bindings);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(outbox);
        Drafts = drafts;
        Reports = reports;
        Cases = cases;
        Consent = consent;
        Account = account;
        Rights = rights;
        Messages = messages;
        Permissions = permissions;
        Device = device;
        Contacts = contacts;
        Support = support;
        Disclosures = disclosures;
        Participation = participation;
        Personalization = personalization;
        Verification = verification;
        Purchases = purchases;
        Bindings = bindings;
        Sites = sites;
        Staff = staff;
        Outbox = outbox;
    }

    /// <summary>Creates a client without parts, for a mock that overrides the members it needs.</summary>
    protected YipaiClient()
    {
        Drafts = null!;
        Reports = null!;
        Cases = null!;
        Consent = null!;
        Account = null!;
        Rights = null!;
        Messages = null!;
        Permissions = null!;
        Device = null!;
        Contacts = null!;
        Support = null!;
        Disclosures = null!;
        Participation = null!;
        Personalization = null!;
        Verification = null!;
        Purchases = null!;
        Bindings = null!;
        Sites = null!;
        Staff = null!;
        Outbox = null!;
    }

    /// <summary>Gets the drafts (草稿), which exist only on this device.</summary>
    public virtual DraftsClient Drafts { get; }

    /// <summary>Gets the part that submits reports (上报).</summary>
    public virtual ReportsClient Reports { get; }

    /// <summary>Gets the part that reads cases (案卷).</summary>
    public virtual CasesClient Cases { get; }

    /// <summary>Gets the notice and the choices of the person (告知、同意).</summary>
    public virtual ConsentClient Consent { get; }

    /// <summary>Gets the part that registers accounts, signs in and closes accounts.</summary>
    public virtual AccountClient Account { get; }

    /// <summary>Gets the part that reads what the city holds about the person (P4.3.1).</summary>
    public virtual RightsClient Rights { get; }

    /// <summary>Gets the part that reads the city's messages to the person.</summary>
    public virtual MessagesClient Messages { get; }

    /// <summary>Gets the part that reads device permissions and decides what they open (P4.1.2-3/2).</summary>
    public virtual PermissionsClient Permissions { get; }

    /// <summary>Gets the part that reports the events of this installation (P4.1.2-2).</summary>
    public virtual DeviceClient Device { get; }

    /// <summary>Gets the part that finds contacts who use the platform and agree to be found (P4.1.2-3(5)/2).</summary>
    public virtual ContactsClient Contacts { get; }

    /// <summary>Gets the part that asks for help: customer service, leaks, and published cases that show the person.</summary>
    public virtual SupportClient Support { get; }

    /// <summary>Gets the part that authorizes outside organizations to receive information (P4.4.1-1).</summary>
    public virtual DisclosuresClient Disclosures { get; }

    /// <summary>Gets the part that favours, follows, likes, asks and comments (P4.1.2-5).</summary>
    public virtual ParticipationClient Participation { get; }

    /// <summary>Gets the part that shows tags and what the city chooses by them, and switches both off (P4.1.2-4).</summary>
    public virtual PersonalizationClient Personalization { get; }

    /// <summary>Gets the part that verifies the real name of a person who wants it (P4.1.1/3).</summary>
    public virtual VerificationClient Verification { get; }

    /// <summary>Gets the part that orders services and shows balance and coupons (P3-2).</summary>
    public virtual PurchasesClient Purchases { get; }

    /// <summary>Gets the part that binds accounts of other platforms and signs in by them (P4.1.1/7).</summary>
    public virtual BindingsClient Bindings { get; }

    /// <summary>Gets the part that signs the person in at other sites with the city's account (P4.1.1/6).</summary>
    public virtual SitesClient Sites { get; }

    /// <summary>Gets the part of the staff, of units and of the privacy officer.</summary>
    public virtual StaffClient Staff { get; }

    /// <summary>Gets the outbox, whose entries wait to be sent.</summary>
    public virtual OutboxClient Outbox { get; }
}
