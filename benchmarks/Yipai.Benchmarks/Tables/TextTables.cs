using BenchmarkDotNet.Attributes;
using Yipai.Privacy;

namespace Yipai.Benchmarks.Tables;

/// <summary>Measures the scanning and masking of a report of 200 characters, of one value and of an object.</summary>
public class TextTables
{
    private const string Report = "路口东侧上水井盖破损，雨天积水看不清，已有两辆电动车摔倒。请联系张三，电话 13812345678，住在人民路 12 号。";

    private readonly string _text = string.Concat(Enumerable.Repeat(Report, 4))[..200];
    private readonly List<TextFinding> _found = new(64);
    private readonly Action _maskedJson = MaskingWorkloads.MaskedJson();
    private readonly Action _plainJson = MaskingWorkloads.PlainJson();

    [Benchmark]
    public int Scan()
    {
        _found.Clear();
        TextScanner.Default.Scan(_text, _found);
        return _found.Count;
    }

    [Benchmark]
    public int ScanStructuredKinds()
    {
        _found.Clear();
        TextScanner.Structured.Scan(_text, _found);
        return _found.Count;
    }

    [Benchmark]
    public string MaskText() => Masker.Default.Mask(_text, Audience.Public);

    [Benchmark]
    public string MaskMobileNumber() => Masker.Default.MaskItem(DataItems.MobileNumber, "13812345678", Audience.Public);

    [Benchmark]
    public void JsonMasked() => _maskedJson();

    [Benchmark]
    public void JsonPlain() => _plainJson();
}
