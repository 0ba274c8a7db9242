using System.Security.Cryptography;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Testing.Cities;

/// <summary>Holds the notice that the fake city shows now, those that it showed before, and the signed profile of all.</summary>
internal sealed class CityTexts
{
    private static readonly Uri Address = new("https://city.example.cn");

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<string, PrivacyGuard> _shown = [];

    public CityTexts(YipaiPrivacyOptions privacy, DateTimeOffset now)
    {
        byte[] publicKey = _key.ExportSubjectPublicKeyInfo();
        Key = new ReceiptKey(Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16], "ES256", publicKey);
        Profile = Publish(new CityProfile
        {
            Handler = privacy.Handler ?? throw new ArgumentException("Name the handler of the fake city.", nameof(privacy)),
            Supplement = privacy.Supplement,
            Policy = CityPolicy.Of(),
            Profile = privacy.Profile,
            ReceiptKeys = [Key],
            Version = 1,
            IssuedAt = InSeconds(now),
            Endpoint = Address,
        });
        Guard = Find(Profile);
    }

    public ReceiptKey Key { get; }

    public CityProfile Profile { get; private set; }

    public byte[] Document { get; private set; } = [];

    public PrivacyGuard Guard { get; private set; }

    /// <summary>Returns the guard that asked under a text, or null if the city never showed it.</summary>
    public PrivacyGuard? Find(string contentHash) => _shown.GetValueOrDefault(contentHash);

    public void MoveOn(NoticeSupplement supplement, DateTimeOffset now)
    {
        Profile = Publish(Profile with
        {
            Supplement = supplement,
            Version = Profile.Version + 1,
            IssuedAt = InSeconds(now),
            EarlierNotices = [CityNotice.Of(Profile), .. Profile.EarlierNotices],
        });
        Guard = Find(Profile);
    }

    private static DateTimeOffset InSeconds(DateTimeOffset now) => DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());

    private CityProfile Publish(CityProfile profile)
    {
        Document = profile.Sign(Key.KeyId, Key.Algorithm, content => _key.SignData(content.Span, HashAlgorithmName.SHA256));
        return profile;
    }

    private PrivacyGuard Find(CityProfile profile)
    {
        PrivacyGuard guard = profile.CreateGuard();
        return _shown.TryAdd(guard.Notice.Version.ContentHash, guard) ? guard : _shown[guard.Notice.Version.ContentHash];
    }
}
