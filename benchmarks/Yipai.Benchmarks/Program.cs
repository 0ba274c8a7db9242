using Yipai.Benchmarks;

// All groups (ratios), those that are named, or what must allocate nothing (allocations):
// dotnet run -c Release --project benchmarks/Yipai.Benchmarks -- audit
if (args.Contains("allocations"))
{
    return AllocationCheck.Run();
}

(string Name, Action Run)[] groups =
[
    ("decisions", Workloads.Decide),
    ("masking", MaskingWorkloads.Run),
    ("scanning", ScanWorkloads.Run),
    ("programs", ProgramWorkloads.Run),
    ("deidentification", DeidentificationWorkloads.Run),
    ("media", () =>
    {
        Workloads.Scrub();
        MediaWorkloads.Scrub();
    }),
    ("workflow", WorkflowWorkloads.Run),
    ("deadlines", DeadlineWorkloads.Count),
    ("metrics", DeadlineWorkloads.Tally),
    ("storage", StorageWorkloads.Run),
    ("codes", CodeWorkloads.Run),
    ("audit", () =>
    {
        Workloads.Append();
        AuditWorkloads.Append();
        AuditWorkloads.Verify();
        AuditWorkloads.Prove();
    }),
];

Console.WriteLine("| call | time | allocated | compared with | time | ratio |");
Console.WriteLine("| --- | ---: | ---: | --- | ---: | ---: |");
foreach ((string name, Action run) in groups)
{
    if (args.Length == 0 || args.Contains("ratios") || args.Contains(name))
    {
        run();
    }
}

return 0;
