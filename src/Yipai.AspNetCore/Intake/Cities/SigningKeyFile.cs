using Yipai.Privacy.Server.Audit;

namespace Yipai.AspNetCore.Intake;

/// <summary>Keeps the key that signs receipts in a file.</summary>
/// <remarks>A city with a key store signs there instead.</remarks>
internal static class SigningKeyFile
{
    public static EcdsaRecordSigner Open(string path) => EcdsaRecordSigner.Import(KeyFile.Open(path, () =>
    {
        using EcdsaRecordSigner signer = EcdsaRecordSigner.Create();
        return signer.Export();
    }));
}
