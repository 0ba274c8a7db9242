using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Remembers every text of the notice that this city has shown, with the guard that asked under that text.</summary>
/// <remarks>
/// A phone can be offline for weeks. A choice under an earlier text is a choice about that text, and the city keeps it as
/// such. So the city remembers each text from the first start that shows it.
/// </remarks>
public sealed class ShownNotices(IDbContextFactory<CityContext> contexts, PrivacyGuard guard, TimeProvider time)
{
    private Dictionary<string, PrivacyGuard> _guards = new() { [guard.Notice.Version.ContentHash] = guard };

    /// <summary>Gets the earlier texts, newest first.</summary>
    public IReadOnlyList<CityNotice> Earlier { get; private set; } = [];

    /// <summary>Returns the guard that asked under a text, or null if the city never showed that text.</summary>
    public PrivacyGuard? Find(string contentHash) => _guards.GetValueOrDefault(contentHash);

    /// <summary>Reads the earlier texts from the tables.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        string present = guard.Notice.Version.ContentHash;
        var guards = new Dictionary<string, PrivacyGuard> { [present] = guard };
        var earlier = new List<CityNotice>();
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (NoticeRow row in await context.Notices.AsNoTracking()
            .OrderByDescending(row => row.FirstShownAt).ToListAsync(cancellationToken))
        {
            if (row.ContentHash != present)
            {
                CityProfile profile = CityProfile.Load(row.Profile);
                guards[row.ContentHash] = profile.CreateGuard(guard.RegisteredRecipients);
                earlier.Add(new CityNotice(profile.Policy, profile.Supplement, row.ContentHash));
            }
        }

        (_guards, Earlier) = (guards, earlier);
    }

    /// <summary>Keeps the present text with the profile that carries it, unless the city already keeps that text.</summary>
    public async Task KeepAsync(byte[] profile, CancellationToken cancellationToken)
    {
        string present = guard.Notice.Version.ContentHash;
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Notices.AnyAsync(row => row.ContentHash == present, cancellationToken))
        {
            context.Notices.Add(
                new NoticeRow { ContentHash = present, Profile = profile, FirstShownAt = time.GetUtcNow().ToUnixTimeMilliseconds() });
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
