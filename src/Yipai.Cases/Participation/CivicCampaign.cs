using Yipai.Privacy.Disclosure;

namespace Yipai.Cases.Participation;

/// <summary>A campaign that people may join (活动), of the platform or of an affiliate that is named.</summary>
public sealed record CivicCampaign
{
    private CivicCampaign(string id, string title, DateTimeOffset from, DateTimeOffset until) => (Id, Title, From, Until) = (id, title, from, until);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>The id of the affiliate that receives what is handed in; null where nobody does.</summary>
    public string? RecipientId { get; private init; }

    /// <summary>The affiliate's name, to be shown before anybody joins; null where nobody receives anything.</summary>
    public string? RecipientName { get; private init; }

    /// <summary>A campaign of the platform itself.</summary>
    public static CivicCampaign OfPlatform(string id, string title, DateTimeOffset from, DateTimeOffset until) => new(id, title, from, until);

    /// <summary>A campaign of an affiliate, which receives what is handed in (P4.1.2-3(4)).</summary>
    /// <exception cref="CasesException">YP0280: the recipient is no affiliate of P3-4, or has no name.</exception>
    public static CivicCampaign OfAffiliate(string id, string title, DateTimeOffset from, DateTimeOffset until, DataRecipient affiliate) =>
        affiliate is { Kind: RecipientKind.InvestingShareholder or RecipientKind.ShareholderInvestee, Name.Length: > 0 }
            ? new(id, title, from, until) { RecipientId = affiliate.Id, RecipientName = affiliate.Name }
            : throw CasesException.NoAffiliate();

    /// <summary>Whether it can be joined at an instant.</summary>
    public bool Runs(DateTimeOffset now) => From <= now && now < Until;
}
