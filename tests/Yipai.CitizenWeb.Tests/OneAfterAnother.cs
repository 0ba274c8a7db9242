// Each class runs a city and a browser. Two at once would slow each other down until waits end.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
