using System.Runtime.InteropServices.JavaScript;

namespace Yipai.Client.Browser.Modules;

/// <summary>Declares the functions of <c>yipai.js</c>.</summary>
/// <remarks><see cref="BrowserModule"/> loads the script before the first call.</remarks>
internal static partial class ModuleFunctions
{
    public const string Module = "Yipai.Client.Browser";

    [JSImport("read", Module)]
    public static partial Task<string> ReadAsync(string database, string ranges);

    [JSImport("change", Module)]
    public static partial Task ChangeAsync(
        string database, bool creates, string ranges, JSObject parts,
        [JSMarshalAs<JSType.Function<JSType.String, JSType.String>>] Func<string, string> decide);

    [JSImport("readContent", Module)]
    public static partial Task<JSObject?> ReadContentAsync(string database, string key);

    [JSImport("newParts", Module)]
    public static partial JSObject NewParts();

    [JSImport("addPart", Module)]
    public static partial void AddPart(JSObject parts, string key, byte[] bytes);

    [JSImport("seal", Module)]
    public static partial Task<JSObject> SealAsync(string database, byte[] plain, byte[] rowName);

    [JSImport("unseal", Module)]
    public static partial Task<JSObject?> UnsealAsync(string database, byte[] sealedBytes, byte[] rowName);

    [JSImport("verify", Module)]
    public static partial Task<bool> VerifyAsync(byte[] publicKey, byte[] content, byte[] signature);

    [JSImport("lock", Module)]
    public static partial Task LockAsync(string name);

    [JSImport("unlock", Module)]
    public static partial Task UnlockAsync(string name);

    [JSImport("heldLocks", Module)]
    public static partial Task<string> ListHeldLocksAsync(string prefix);

    [JSImport("isOnline", Module)]
    public static partial bool IsOnline();

    [JSImport("onConnectivityChanged", Module)]
    public static partial void OnConnectivityChanged([JSMarshalAs<JSType.Function>] Action callback);

    /// <summary>Copies the bytes that a function returned, and frees the object that held them.</summary>
    public static byte[] TakeBytes(JSObject holder)
    {
        using (holder)
        {
            return holder.GetPropertyAsByteArray("bytes")!;
        }
    }
}
