using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;

namespace SupplyChain.Engine;

/// <summary>Compressed rows seen as a QuikGraph graph, without a copy; every structural question asked of QuikGraph goes through here.</summary>
internal sealed class QuikGraphView(int[] start, int[] target) : IVertexListGraph<int, SEdge<int>>
{
    public bool IsDirected => true;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => VertexCount == 0;

    public int VertexCount => start.Length - 1;

    public IEnumerable<int> Vertices => Enumerable.Range(0, VertexCount);

    public bool ContainsVertex(int vertex) => vertex >= 0 && vertex < VertexCount;

    public bool ContainsEdge(int source, int destination) => Array.IndexOf(target, destination, start[source], OutDegree(source)) >= 0;

    public bool TryGetEdge(int source, int destination, out SEdge<int> edge)
    {
        edge = new SEdge<int>(source, destination);
        return ContainsVertex(source) && ContainsEdge(source, destination);
    }

    public bool TryGetEdges(int source, int destination, out IEnumerable<SEdge<int>> edges)
    {
        edges = ContainsVertex(source) ? OutEdges(source).Where(e => e.Target == destination) : [];
        return ContainsVertex(source);
    }

    public bool IsOutEdgesEmpty(int vertex) => OutDegree(vertex) == 0;

    public int OutDegree(int vertex) => start[vertex + 1] - start[vertex];

    public SEdge<int> OutEdge(int vertex, int index) => new(vertex, target[start[vertex] + index]);

    public IEnumerable<SEdge<int>> OutEdges(int vertex)
    {
        for (int i = start[vertex]; i < start[vertex + 1]; i++)
            yield return new SEdge<int>(vertex, target[i]);
    }

    public bool TryGetOutEdges(int vertex, out IEnumerable<SEdge<int>> edges)
    {
        edges = ContainsVertex(vertex) ? OutEdges(vertex) : [];
        return ContainsVertex(vertex);
    }

    /// <summary>Strongly connected components: one number per vertex. A component gets its number after every component it leads to,
    /// so with edges from customers to suppliers the numbers run from suppliers to customers.</summary>
    public int[] StronglyConnectedComponents(out int count)
    {
        var algorithm = new StronglyConnectedComponentsAlgorithm<int, SEdge<int>>(this);
        algorithm.Compute();
        count = algorithm.ComponentCount;
        return Numbers(algorithm.Components);
    }

    /// <summary>Components joined by edges in any direction: one number per vertex.</summary>
    public int[] WeaklyConnectedComponents(out int count)
    {
        var algorithm = new WeaklyConnectedComponentsAlgorithm<int, SEdge<int>>(this);
        algorithm.Compute();
        count = algorithm.ComponentCount;
        return Numbers(algorithm.Components);
    }

    private int[] Numbers(IDictionary<int, int> components)
    {
        int[] numbers = new int[VertexCount];
        foreach ((int vertex, int component) in components)
            numbers[vertex] = component;
        return numbers;
    }
}
