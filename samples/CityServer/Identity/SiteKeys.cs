using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Yipai.AspNetCore.Intake;

namespace Yipai.Samples.CityServer.Identity;

/// <summary>Holds the keys that sign and seal what sites get, in one file that all instances of a city share.</summary>
internal sealed class SiteKeys
{
    private const int SealBytes = 32;
    private const int SigningBits = 3072;

    private readonly byte[] _signing;

    private SiteKeys(byte[] signing) => _signing = signing;

    /// <summary>Opens the key file in a folder, after writing a new one if the folder has no such file.</summary>
    public static SiteKeys Open(string folder) => new(KeyFile.Open(Path.Combine(folder, "sites.key"), CreateKey));

    public void AddTo(OpenIddictServerBuilder options)
    {
        var signing = RSA.Create();
        signing.ImportPkcs8PrivateKey(_signing, out _);
        options.AddSigningKey(new RsaSecurityKey(signing));
        options.AddEncryptionKey(new SymmetricSecurityKey(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, _signing, SealBytes, info: "yipai sites seal"u8.ToArray())));
    }

    private static byte[] CreateKey()
    {
        using var created = RSA.Create(SigningBits);
        return created.ExportPkcs8PrivateKey();
    }
}
