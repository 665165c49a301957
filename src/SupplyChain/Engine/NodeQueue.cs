namespace SupplyChain.Engine;

/// <summary>Nodes waiting to be looked at, given out in network order, round after round: a node that is added behind the one last
/// given out waits for the next round.</summary>
internal sealed class NodeQueue(int nodeCount)
{
    private readonly bool[] _isWaiting = new bool[nodeCount];
    private List<int> _thisRound = [];
    private List<int> _nextRound = [];
    private int _last = -1;

    public void Add(int node)
    {
        if (_isWaiting[node])
            return;
        _isWaiting[node] = true;
        Push(node > _last ? _thisRound : _nextRound, node);
    }

    public bool TryTake(out int node)
    {
        if (_thisRound.Count == 0)
        {
            (_thisRound, _nextRound) = (_nextRound, _thisRound);
            _last = -1;
        }
        if (_thisRound.Count == 0)
        {
            node = -1;
            return false;
        }
        node = Pop(_thisRound);
        _isWaiting[node] = false;
        _last = node;
        return true;
    }

    public void Clear()
    {
        foreach (int node in _thisRound)
            _isWaiting[node] = false;
        foreach (int node in _nextRound)
            _isWaiting[node] = false;
        _thisRound.Clear();
        _nextRound.Clear();
        _last = -1;
    }

    private static void Push(List<int> heap, int node)
    {
        heap.Add(node);
        int at = heap.Count - 1;
        while (at > 0 && heap[(at - 1) / 2] > node)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = node;
    }

    private static int Pop(List<int> heap)
    {
        int top = heap[0], last = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        int count = heap.Count, at = 0;
        while (count > 0)
        {
            int child = (2 * at) + 1;
            if (child >= count)
                break;
            if (child + 1 < count && heap[child + 1] < heap[child])
                child++;
            if (heap[child] >= last)
                break;
            heap[at] = heap[child];
            at = child;
        }
        if (count > 0)
            heap[at] = last;
        return top;
    }
}
