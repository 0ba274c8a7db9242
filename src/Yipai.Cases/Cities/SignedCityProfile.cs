namespace Yipai.Cases.Cities;

/// <summary>A profile as it was read, with what was signed and by which key.</summary>
internal sealed record SignedCityProfile(CityProfile Profile, string KeyId, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Signature);
