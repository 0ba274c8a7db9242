using Yipai.Privacy.Disclosure;

namespace Yipai.Cases.Participation;

/// <summary>Represents a campaign that people may join (活动), held by the platform or by a named affiliate.</summary>
public sealed record CivicCampaign
{
    private CivicCampaign(string id, string title, DateTimeOffset from, DateTimeOffset until) =>
        (Id, Title, From, Until) = (id, title, from, until);

    /// <summary>Gets the id of the campaign.</summary>
    public string Id { get; }

    /// <summary>Gets the title of the campaign.</summary>
    public string Title { get; }

    /// <summary>Gets the beginning of the campaign.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Gets the end of the campaign.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Gets the id of the affiliate that receives the submissions, or null if no affiliate does.</summary>
    public string? RecipientId { get; private init; }

    /// <summary>
    /// Gets the affiliate's name, which the host shows before anybody joins, or null if no affiliate receives submissions.
    /// </summary>
    public string? RecipientName { get; private init; }

    /// <summary>Creates a campaign of the platform itself.</summary>
    public static CivicCampaign OfPlatform(string id, string title, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return new(id, title, from, until);
    }

    /// <summary>Creates a campaign of an affiliate, which receives the submissions (P4.1.2-3(4)).</summary>
    /// <exception cref="CasesException">YP0280: the recipient is not an affiliate of P3-4, or has no name.</exception>
    public static CivicCampaign OfAffiliate(string id, string title, DateTimeOffset from, DateTimeOffset until, DataRecipient affiliate)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(affiliate);
        return affiliate is { Kind: RecipientKind.InvestingShareholder or RecipientKind.ShareholderInvestee, Name.Length: > 0 }
            ? new(id, title, from, until) { RecipientId = affiliate.Id, RecipientName = affiliate.Name }
            : throw CasesException.NoAffiliate();
    }

    /// <summary>Indicates whether people can join the campaign at an instant.</summary>
    public bool Runs(DateTimeOffset now) => From <= now && now < Until;
}
