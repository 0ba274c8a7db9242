using BenchmarkDotNet.Attributes;
using Yipai.Cases;
using Yipai.Cases.Workflow;

namespace Yipai.Benchmarks.Tables;

/// <summary>Measures the steps of a case, and the scrubbing of photos in memory.</summary>
public class CaseTables
{
    private static readonly DateTimeOffset Now = new(2026, 9, 21, 1, 0, 0, TimeSpan.Zero);

    private readonly CaseWorkflow _workflow = new(CaseRules.Default);
    private readonly CaseFile _file = CaseFile.Receive(WorkflowWorkloads.Report(), new CaseId("C-1"), Now);
    private readonly CaseActor _acceptor = new(CaseRole.Acceptor, "a-17");
    private readonly CaseCommand _accept = new(CaseAction.Accept);
    private readonly CaseCommand _decline = new(CaseAction.Decline);
    private readonly byte[] _small = MediaWorkloads.SmallPhoto();
    private readonly byte[] _large = MediaWorkloads.LargePhoto();

    [Benchmark]
    public object StepTaken() => _workflow.Apply(_file, _accept, _acceptor, Now);

    [Benchmark]
    public object StepRefusedByARule() => _workflow.Apply(_file, _decline, _acceptor, Now);

    [Benchmark]
    public object StepReplayed() => _file.Apply(_workflow.Apply(_file, _accept, _acceptor, Now).Changes);

    [Benchmark]
    public object ScrubPhotoOf8KiB() => PhotoScrubber.Scrub(_small);

    [Benchmark]
    public object ScrubPhotoOf5MiB() => PhotoScrubber.Scrub(_large);
}
