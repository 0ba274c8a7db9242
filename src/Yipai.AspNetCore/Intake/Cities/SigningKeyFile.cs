using Yipai.Privacy.Server.Audit;

namespace Yipai.AspNetCore.Intake;

/// <summary>Keeps the key that signs receipts in a file that only its owner may read.</summary>
/// <remarks>A city with a key store signs there instead.</remarks>
internal static class SigningKeyFile
{
    public static EcdsaRecordSigner Open(string path)
    {
        if (File.Exists(path))
        {
            return EcdsaRecordSigner.Import(File.ReadAllBytes(path));
        }

        EcdsaRecordSigner signer = EcdsaRecordSigner.Create();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(signer.Export());
        return signer;
    }
}
