using System.Buffers;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Benchmarks;

/// <summary>Checks the calls that must allocate nothing, or no more than the same call without masking.</summary>
internal static class AllocationCheck
{
    private const string Report = "路口东侧上水井盖破损，请联系张三，电话 13812345678，车牌辽B12345，邮箱 walker@example.cn，身份证11010519491231002X。";
    private const int Calls = 200;
    private const int WarmUps = 20;

    /// <returns>0 if all checks pass, else 1.</returns>
    public static int Run()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Report);
        List<TextFinding> found = new(64);
        byte[] tweak = [1, 2, 3];
        Action writeJson = MaskingWorkloads.MaskedJson();
        char[] shown = new char[128];
        var text = new ArrayBufferWriter<char>(1024);
        var maskedUtf8 = new ArrayBufferWriter<byte>(1024);
        byte[] digits = new byte[18];
        using var cipher = new Ff1Cipher(new byte[16], 10);
        (string Name, Action Call)[] calls =
        [
            ("PrivacyGuard.Decide, allowed", Workloads.AllowedDecision(withSettings: false)),
            ("PrivacyGuard.Decide, allowed, settings on record", Workloads.AllowedDecision(withSettings: true)),
            ("TextScanner.Scan, characters", () =>
            {
                found.Clear();
                TextScanner.Default.Scan(Report, found);
            }),
            ("TextScanner.Scan, UTF-8", () =>
            {
                found.Clear();
                TextScanner.Default.Scan(utf8, found);
            }),
            (
                "Masker.TryMaskItem, mobile number",
                () => Masker.Default.TryMaskItem(DataItems.MobileNumber, "13812345678", Audience.Public, shown, out _)),
            ("Masker.TryMaskItem, name", () => Masker.Default.TryMaskItem(DataItems.PersonName, "欧阳小明", Audience.Public, shown, out _)),
            ("Masker.Mask into a buffer", () =>
            {
                text.ResetWrittenCount();
                Masker.Default.Mask(Report.AsSpan(), Audience.Public, text);
            }),
            ("Masker.Mask UTF-8 into a buffer", () =>
            {
                maskedUtf8.ResetWrittenCount();
                Masker.Default.Mask(utf8, Audience.Public, maskedUtf8);
            }),
            ("JSON, masked", writeJson),
            ("Ff1Cipher.Encrypt", () => cipher.Encrypt(digits, tweak, digits)),
        ];
        int failed = 0;
        foreach ((string name, Action call) in calls)
        {
            long bytes = Settled(call);
            failed += bytes > 0 ? 1 : 0;
            Console.WriteLine($"{bytes} B\t{name}");
        }

        return failed == 0 ? 0 : 1;
    }

    // The optimizing compiler runs beside the calls and can be late on a busy machine, and code that waits for it allocates more.
    private static long Settled(Action call)
    {
        long bytes = long.MaxValue;
        for (int warmUp = 0; warmUp < WarmUps && bytes > 0; warmUp++)
        {
            Measurement.WarmUp(call);
            bytes = Enumerable.Range(0, Calls).Min(_ => Allocated(call));
        }

        return bytes;
    }

    private static long Allocated(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
