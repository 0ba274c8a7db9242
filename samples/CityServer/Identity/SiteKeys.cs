using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Yipai.Samples.CityServer.Identity;

/// <summary>Holds the keys that sign and seal what sites get, in one file that all instances of a city share.</summary>
internal sealed class SiteKeys
{
    private const int SealBytes = 32;
    private const int SigningBits = 3072;

    private readonly byte[] _signing;

    private SiteKeys(byte[] signing) => _signing = signing;

    /// <summary>Opens the key file in a folder, after writing a new one if the folder has no such file.</summary>
    /// <remarks>The file appears whole, and of two instances that start at once the first one's counts.</remarks>
    public static SiteKeys Open(string folder)
    {
        string path = Path.Combine(folder, "sites.key");
        if (!File.Exists(path))
        {
            using var created = RSA.Create(SigningBits);
            string draft = $"{path}.{Guid.NewGuid():N}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(draft, options))
            {
                file.Write(created.ExportPkcs8PrivateKey());
            }

            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        return new SiteKeys(File.ReadAllBytes(path));
    }

    public void AddTo(OpenIddictServerBuilder options)
    {
        var signing = RSA.Create();
        signing.ImportPkcs8PrivateKey(_signing, out _);
        options.AddSigningKey(new RsaSecurityKey(signing));
        options.AddEncryptionKey(new SymmetricSecurityKey(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, _signing, SealBytes, info: "yipai sites seal"u8.ToArray())));
    }
}
